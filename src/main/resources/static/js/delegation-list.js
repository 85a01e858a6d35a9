import { call } from './api.js';
import { fill, h } from './dom.js';
import { field, textArea } from './fields.js';
import { day, moment } from './format.js';
import { mark } from './problems.js';

const COLOURS = { IN_FORCE: 'good', TO_COME: 'warning', ENDED: 'quiet', REVOKED: 'bad' };

/**
 * One page of delegations as blocks, each with its own way to be revoked.
 *
 * @param done called with a sentence after a revocation
 * @param turn called with the number of another page
 */
export function delegationList({ rows, page, totalPages }, none, done, turn) {
  return rows.length === 0 ? h('p', { class: 'quiet' }, none) : [
    rows.map(row => block(row, done)),
    totalPages > 1 && h('nav', { class: 'paging', 'aria-label': 'Phân trang' },
      page > 0 && h('button', { type: 'button', onclick: () => turn(page - 1) }, 'Trang trước'),
      h('span', {}, `Trang ${page + 1}/${totalPages}`),
      page + 1 < totalPages && h('button', { type: 'button', onclick: () => turn(page + 1) }, 'Trang sau')),
  ];
}

function block(row, done) {
  return h('article', { class: 'block', 'aria-label': `${row.delegate}, ${row.kindLabel.toLowerCase()}` },
    h('h3', {}, h('span', { translate: 'no' }, row.delegate), ' ', h('span', { class: `state ${COLOURS[row.state]}` }, row.stateLabel)),
    h('dl', {},
      h('dt', {}, 'Đơn vị'), h('dd', { translate: 'no' }, row.unitName),
      h('dt', {}, 'Thời gian'), h('dd', {}, `từ ngày ${day(row.firstDay)} đến hết ngày ${day(row.lastDay)}`),
      h('dt', {}, 'Trên văn bản ghi'), h('dd', { translate: 'no' }, row.lines.map(line => h('div', {}, line))),
      h('dt', {}, 'Loại văn bản'), h('dd', {}, row.matters.map((matter, index) => [index > 0 && '; ', matter])),
      row.basis && [h('dt', {}, 'Căn cứ'), h('dd', { class: 'plain-text', translate: 'no' }, row.basis)],
      h('dt', {}, 'Người giao'), h('dd', {}, h('span', { translate: 'no' }, row.delegator), `, ${moment(row.createdAt)}`),
      row.revokedAt && [h('dt', {}, 'Thu hồi'),
        h('dd', { class: 'plain-text' }, `${row.revokedBy}, ${moment(row.revokedAt)}. Lý do: `, h('span', { translate: 'no' }, row.revokedReason))]),
    row.revocable && revocation(row, done));
}

function revocation(row, done) {
  const reason = textArea('', { rows: '2', maxlength: '2000' });
  const status = h('p', { role: 'status' });
  const revoke = async event => {
    mark(reason, reason.value.trim() ? null : 'Hãy ghi lý do thu hồi.');
    if (!reason.value.trim()) {
      reason.focus();
      return;
    }
    event.target.disabled = true;
    fill(status, 'Đang thu hồi…');
    try {
      await call('POST', `/api/delegations/${row.id}/revocation`, { reason: reason.value.trim() });
      await done(`Đã thu hồi việc giao ký cho ${row.delegate}; từ lúc này người ấy không ký thay nữa.`);
    } catch (problem) {
      problem.errors.forEach(each => each.field === 'reason' && mark(reason, each.message));
      fill(status, `Chưa thu hồi được. ${problem.message}`);
      event.target.disabled = false;
    }
  };
  return h('details', {},
    h('summary', {}, 'Thu hồi'),
    h('p', {}, 'Thu hồi có hiệu lực ngay; những gì đã ký vẫn giữ nguyên.'),
    field('Lý do thu hồi', reason, 'Tối đa 2.000 ký tự; người được giao sẽ được báo.'),
    h('button', { type: 'button', onclick: revoke }, 'Thu hồi việc giao ký'), status);
}
