import { get } from './api.js';
import { decision } from './decision.js';
import { h } from './dom.js';
import { moment } from './format.js';
import { conflictList, days, programPath, teamNames, text, visitFacts } from './inspection-view.js';

const ROWS = [
  ['Thời gian', ({ firstDay, lastDay }) => days(firstDay, lastDay)],
  ['Đoàn kiểm tra', teamNames],
  ['Trọng tâm', ({ focus }) => focus || 'Cả sáu nội dung'],
];
const MEANS = {
  ADD: 'Đợt kiểm tra được bổ sung, quyết định được cấp số và gửi đơn vị, đoàn kiểm tra ngay.',
  CHANGE: 'Quyết định mới được cấp số, thay quyết định trước và gửi đơn vị, đoàn kiểm tra ngay. Ai ra khỏi đoàn thì không xem được hồ sơ nữa.',
  CANCEL: 'Đợt kiểm tra bị hủy ngay, đơn vị và đoàn được báo; những gì đã ghi vẫn được lưu.',
};

/** The director agrees to a change of the approved program, or does not. */
export async function fillIn(form, task) {
  const { year, change } = await get(programPath(task.businessKey));
  if (change === null) {
    throw new Error('Không còn đề nghị điều chỉnh nào chờ quyết định.');
  }
  form.show(
    h('header', {}, h('h1', {}, `${change.kindLabel}: ${change.unitName}, năm ${year}`),
      h('p', { class: 'quiet' }, `${change.proposedBy} đề nghị ${moment(change.proposedAt)}`)),
    h('section', {}, h('h2', {}, 'Lý do điều chỉnh'), text(change.reason)),
    h('section', {}, h('h2', {}, 'Nội dung điều chỉnh'), contents(change)),
    change.conflicts.length > 0 && h('section', { class: 'notice warning' }, h('h2', {}, 'Chỗ trùng, vướng khi điều chỉnh'), conflictList(change.conflicts)),
    h('section', { class: 'notice' }, h('h2', {}, 'Đồng ý nghĩa là gì'), h('p', {}, MEANS[change.kind])),
    decision(form, task.id, { approve: 'Đồng ý điều chỉnh', back: 'Không đồng ý' }));
}

function contents(change) {
  if (change.kind === 'ADD') {
    return visitFacts(change);
  }
  if (change.kind === 'CANCEL') {
    return visitFacts(change.visit);
  }
  return h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Hiện nay và đề nghị' }, h('table', {},
    h('thead', {}, h('tr', {}, h('td', {}), ['Hiện nay', 'Đề nghị'].map(title => h('th', { scope: 'col' }, title)))),
    h('tbody', {}, ROWS.map(([label, of]) => {
      const [now, then] = [of(change.visit), of(change)];
      return h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, now),
        h('td', {}, now === then ? h('span', { class: 'quiet' }, 'giữ nguyên') : [h('strong', { class: 'state warning' }, '✎ đổi thành: '), then]));
    }))));
}
