import { call } from './api.js';
import { fill, h } from './dom.js';
import { field, textArea } from './fields.js';
import { Kept } from './kept.js';
import { Problems, mark } from './problems.js';

const place = document.getElementById('withdraw-commendation');
const { id, user } = place.dataset;
const kept = new Kept(user, `withdraw-${id}`);
const problems = new Problems();
const reason = textArea(kept.all().reason?.text ?? '', { maxlength: '2000', rows: '3' });
const button = h('button', { type: 'button', onclick: () => withdraw() }, 'Rút đề nghị');

/** Takes the proposal back; the reason is kept on this computer until it is. */
async function withdraw() {
  mark(reason, reason.value.trim() === '' ? 'Hãy ghi lý do rút đề nghị.' : null);
  if (reason.value.trim() === '' || !window.confirm('Rút đề nghị khen thưởng này? Đề nghị không được xem xét nữa; nội dung đã ghi vẫn được lưu.')) {
    return;
  }
  button.disabled = true;
  problems.clear();
  try {
    await call('POST', `/api/commendations/${encodeURIComponent(id)}/withdrawal`, { reason: reason.value });
    kept.forget('reason');
    window.location.reload();
  } catch (problem) {
    mark(reason, problem.errors.find(each => each.field === 'reason')?.message);
    problems.show(`Chưa rút được. ${problem.message}`);
    button.disabled = false;
  }
}

reason.addEventListener('input', () => kept.keep('reason', { text: reason.value }));
fill(place, h('details', { class: 'block' }, h('summary', {}, 'Rút đề nghị này'), problems.element,
  field('Lý do rút đề nghị', reason, 'Được lưu cùng đề nghị; ai đang giữ việc được báo. Tối đa 2.000 ký tự.'),
  h('p', { class: 'actions' }, button)));
