import { call } from './api.js';
import { fill, h } from './dom.js';
import { dayInput, field, readDay, textArea } from './fields.js';
import { day } from './format.js';
import { mark } from './problems.js';
import { extensionList } from './report-view.js';

/** Where the unit asks for more time; one request can wait at a time. */
export function extensionRequest(report) {
  const dueOn = dayInput(null);
  const reason = textArea('', { maxlength: '2000', rows: '3' });
  const status = h('p', { role: 'status' });
  const controls = { dueOn, reason };
  const waiting = report.extensions.some(each => each.state === 'REQUESTED');
  const request = h('div', { hidden: waiting },
    field('Xin gia hạn đến ngày', dueOn, `Sau hạn hiện tại (${day(report.due.effectiveDay)}).`),
    field('Lý do', reason, 'Bắt buộc; tối đa 2.000 ký tự.'),
    h('button', { type: 'button', onclick: send }, 'Gửi đề nghị gia hạn'));

  function check() {
    const { iso, error } = readDay(dueOn);
    mark(dueOn, error ?? (iso ? null : 'Hãy nhập ngày xin gia hạn đến.'));
    mark(reason, reason.value.trim() ? null : 'Hãy nêu lý do xin gia hạn.');
    const wrong = Object.values(controls).find(each => each.getAttribute('aria-invalid'));
    wrong?.focus();
    return wrong ? null : { dueOn: iso, reason: reason.value.trim() };
  }

  async function send(event) {
    const content = check();
    if (!content) {
      return;
    }
    event.target.disabled = true;
    try {
      await call('POST', `/api/reports/${report.id}/extension-requests`, content);
      request.hidden = true;
      fill(status, `Đã gửi đề nghị gia hạn đến ngày ${day(content.dueOn)}, chờ Vụ trưởng quyết định. Trong lúc chờ, hạn hiện tại vẫn giữ nguyên.`);
    } catch (problem) {
      problem.errors.forEach(each => controls[each.field] && mark(controls[each.field], each.message));
      fill(status, h('span', { class: 'field-error' }, `Chưa gửi được. ${problem.message}`));
    } finally {
      event.target.disabled = false;
    }
  }

  return h('details', { class: 'block', open: waiting },
    h('summary', {}, 'Xin gia hạn nộp'), extensionList(report.extensions), request, status);
}
