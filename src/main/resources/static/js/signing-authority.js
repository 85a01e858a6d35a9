import { get } from './api.js';
import { h } from './dom.js';
import { day } from './format.js';

/** Tells a signer what will stand above the name, and in whose stead he signs; says so when he may not sign now. */
export async function signingAuthority(unit, matter) {
  try {
    const { lines, onBehalfOf } = await get(`/api/signing-authority?unit=${encodeURIComponent(unit)}&matter=${matter}`);
    return [h('li', {}, 'Trên văn bản sẽ ghi: ', h('strong', {}, lines.join(' / ')), '.'),
      onBehalfOf && h('li', {}, `Ông/Bà ký theo việc giao ký của ${onBehalfOf}; hệ thống ghi tên cả hai người.`),
      await headsAway(unit)];
  } catch (problem) {
    return h('li', {}, h('strong', {}, problem.message));
  }
}

/** Warns of what falls due while a head is away and nobody could sign; a form does without when that cannot be read. */
async function headsAway(unit) {
  const heads = await get(`/api/absences/heads?unit=${encodeURIComponent(unit)}`).catch(() => []);
  return heads.map(head => h('li', {}, h('strong', {}, 'Lưu ý: '),
    `${head.own ? 'Ông/Bà' : head.person} vắng mặt từ ngày ${day(head.firstDay)} đến hết ngày ${day(head.lastDay)}, chưa có người ký thay; hạn rơi vào thời gian này: `,
    head.uncovered.map(due => due.text).join('; '), '. ',
    h('a', { href: '/delegations', target: '_blank', rel: 'noopener' }, 'Giao ký')));
}
