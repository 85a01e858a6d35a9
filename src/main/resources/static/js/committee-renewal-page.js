import { call } from './api.js';
import { h } from './dom.js';
import { field, textArea } from './fields.js';
import { Kept } from './kept.js';
import { mark, Problems } from './problems.js';

const place = document.getElementById('withdraw-renewal');

if (place) {
  const { id, user } = place.dataset;
  const kept = new Kept(user, `withdrawal-${id}`);
  const problems = new Problems();
  const reason = textArea(kept.all().reason?.text ?? '', { rows: '3', maxlength: '2000', oninput: () => kept.keep('reason', { text: reason.value }) });
  const button = h('button', { type: 'button', onclick: () => withdraw() }, 'Rút đợt kiện toàn');
  place.append(h('details', { class: 'block', open: reason.value !== '' }, h('summary', {}, 'Rút đợt kiện toàn này'), problems.element,
    h('p', {}, 'Rút thì không có quyết định nào được ký; nội dung đã nhập vẫn được lưu và xem lại được.'),
    field('Lý do rút', reason, 'Bắt buộc; tối đa 2.000 ký tự.'), h('p', { class: 'actions' }, button)));

  async function withdraw() {
    const missing = reason.value.trim() === '' ? 'Hãy ghi lý do rút.' : null;
    mark(reason, missing);
    if (missing) {
      reason.focus();
      return;
    }
    button.disabled = true;
    try {
      await call('POST', `/api/committee-renewals/${encodeURIComponent(id)}/withdrawal`, { reason: reason.value.trim() });
      kept.forget('reason');
      window.location.reload();
    } catch (problem) {
      problems.show(`Chưa rút được. ${problem.message}`);
      button.disabled = false;
    }
  }
}
