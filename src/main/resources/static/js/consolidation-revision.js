import { call } from './api.js';
import { pathOf } from './consolidation-view.js';
import { h } from './dom.js';
import { field, textArea } from './fields.js';
import { mark } from './problems.js';

/**
 * The desk has the issued report replaced, or gives up the one that was to replace it; nothing for others.
 *
 * @param done called with what was done
 */
export function revisionBox(report, done) {
  if (report.mayRevise) {
    return box(report, done, {
      title: 'Lập bản thay thế', hint: 'Bản đã ban hành vẫn có hiệu lực đến khi bản thay thế được ký.', path: 'revision',
      said: 'Đã mở việc soạn bản thay thế; hãy xem tại Việc cần làm.',
    });
  }
  return report.mayDiscardRevision && box(report, done, {
    title: 'Thôi lập bản thay thế', hint: 'Bản đã ban hành giữ nguyên hiệu lực.', path: 'revision/discard',
    said: 'Đã thôi lập bản thay thế; bản đã ban hành giữ nguyên hiệu lực.',
  });
}

function box(report, done, { title, hint, path, said }) {
  const reason = textArea('', { rows: '3', maxlength: '2000' });
  const status = h('p', { role: 'status' });
  const send = async event => {
    mark(reason, reason.value.trim() ? null : 'Hãy ghi lý do.');
    if (reason.getAttribute('aria-invalid')) {
      reason.focus();
      return;
    }
    event.target.disabled = true;
    try {
      await call('POST', `${pathOf(report.id)}/${path}`, { reason: reason.value.trim() });
      await done(said);
    } catch (problem) {
      problem.errors?.forEach(each => each.field === 'reason' && mark(reason, each.message));
      status.textContent = `Chưa thực hiện được. ${problem.message}`;
      event.target.disabled = false;
    }
  };
  return h('details', { class: 'block' }, h('summary', {}, title),
    field('Lý do', reason, hint), h('p', { class: 'actions' }, h('button', { type: 'button', onclick: send }, title)), status);
}
