import { call } from './api.js';
import { fill, h } from './dom.js';
import { field, textArea } from './fields.js';
import { mark } from './problems.js';

const TASKLIST = '/camunda/app/tasklist/default/';

/** What a person can do with a report that is not on his desk: `allowed` is the name the server knows the move by. */
const MOVES = [
  {
    allowed: 'withdrawal', method: 'POST', door: 'withdrawal', title: 'Rút lại để sửa',
    text: 'Báo cáo trở về bước soạn. Ý kiến thông qua của vòng này không còn hiệu lực, sau khi sửa phải trình lại.',
    reason: 'Lý do rút lại', done: 'Đã rút lại báo cáo.',
  },
  {
    allowed: 'recall', method: 'POST', door: 'recall', title: 'Thu hồi báo cáo đã nộp',
    text: 'Báo cáo trở về bước soạn; bản đã nộp vẫn được lưu và ghi là đã thu hồi. Thời gian Bộ giữ báo cáo không được cộng vào hạn: nộp lại sau hạn là nộp muộn.',
    reason: 'Lý do thu hồi', done: 'Đã thu hồi báo cáo; Vụ Tổ chức cán bộ được thông báo.',
  },
  {
    allowed: 'correction', method: 'POST', door: 'correction', title: 'Đính chính, thay thế báo cáo',
    text: 'Báo cáo được soạn, thẩm định, ký và nộp lại thành một bản mới. Bản hiện nay vẫn có hiệu lực cho đến khi Bộ chấp nhận bản mới; việc đính chính không có hạn nộp.',
    reason: 'Lý do đính chính', done: 'Đã bắt đầu đính chính.',
  },
  {
    allowed: 'dropCorrection', method: 'DELETE', door: 'correction', title: 'Thôi đính chính',
    text: 'Bản đã được chấp nhận vẫn có hiệu lực, nội dung báo cáo trở lại như bản đó. Nội dung đang đính chính vẫn được lưu theo vòng.',
    done: 'Đã thôi đính chính. Bản đã được chấp nhận vẫn có hiệu lực.', ended: true,
  },
];

/** The moves a person may make now. `moved` is told what to say when one has been made. */
export function reportMoves(path, allowed, moved) {
  return MOVES.filter(move => allowed[move.allowed]).map(move => moveForm(path, move, moved));
}

/** Where to go on, said after the move. */
export function goOn(move) {
  return h('p', {}, move.done, !move.ended && [' Cán bộ soạn thảo tiếp tục ở việc “Soạn báo cáo” trong ',
    h('a', { href: TASKLIST }, 'Việc cần làm'), '.']);
}

/** A move is made in two steps: the reason, then a confirmation that says what it brings about. */
function moveForm(path, move, moved) {
  const reason = move.reason && textArea('', { rows: '3', maxlength: '2000', required: true });
  const status = h('p', { role: 'status' });
  const ask = h('button', { type: 'submit' }, `${move.title}…`);
  const sure = h('button', { type: 'submit' }, `Đồng ý: ${move.title.toLowerCase()}`);
  const back = h('button', { type: 'button', onclick: () => confirm(false) }, 'Không');
  const confirmation = h('div', { hidden: true }, h('p', {}, h('strong', {}, 'Ông/Bà có chắc không?')),
    h('p', { class: 'actions' }, sure, back));

  function confirm(asking) {
    confirmation.hidden = !asking;
    ask.hidden = asking;
    (asking ? sure : ask).focus();
  }

  async function submit(event) {
    event.preventDefault();
    if (reason) {
      mark(reason, reason.value.trim() ? null : `Hãy ghi ${move.reason.toLowerCase()}.`);
      if (!reason.value.trim()) {
        confirm(false);
        reason.focus();
        return;
      }
    }
    if (confirmation.hidden) {
      confirm(true);
      return;
    }
    sure.disabled = true;
    try {
      await call(move.method, `${path}/${move.door}`, reason && { reason: reason.value.trim() });
      moved(move);
    } catch (problem) {
      problem.errors.forEach(each => each.field === 'reason' && reason && mark(reason, each.message));
      fill(status, h('span', { class: 'field-error' }, `Chưa thực hiện được. ${problem.message}`));
      sure.disabled = false;
      confirm(false);
    }
  }

  return h('details', { class: 'block' }, h('summary', {}, move.title),
    h('form', { novalidate: true, onsubmit: submit },
      h('p', {}, move.text), reason && field(move.reason, reason, 'Bắt buộc; tối đa 2.000 ký tự.'),
      h('p', {}, ask), confirmation, status));
}
