import { fill, h } from './dom.js';
import { field, textArea } from './fields.js';
import { moment } from './format.js';

/**
 * One comment with its state, and what this person may do about it.
 *
 * @param list tells whether he reviews (`writing`) or drafts (`answering`)
 * @param kept keeps an answer that could not be sent
 * @param actions `resolve(answer)`, `reopen()`, `remove()`, which may fail, and `rewrite()`
 */
export function commentItem(id, comment, { writing, answering }, kept, actions) {
  const problem = h('div', { role: 'alert' });
  const attempt = action => async event => {
    const button = event.target;
    button.disabled = true;
    fill(problem);
    try {
      await action();
    } catch (failure) {
      fill(problem, h('p', { class: 'field-error' }, `Chưa thực hiện được. ${failure.message}`));
    } finally {
      button.disabled = false;
    }
  };
  const button = (label, action) => h('button', { type: 'button', class: 'plain', 'aria-label': `${label}: ${comment.place}`, onclick: action }, label);
  return h('li', { id, tabindex: '-1', class: `comment ${comment.resolved ? 'resolved' : 'open'}` },
    h('p', { class: 'quiet' }, h('strong', {}, comment.place), ` – ${comment.stepLabel} (${comment.by}), ${moment(comment.at)}, vòng ${comment.round}`),
    h('p', { class: 'plain-text', translate: 'no' }, comment.text),
    state(comment),
    comment.answer && h('p', {}, h('strong', {}, 'Trả lời: '), h('span', { class: 'plain-text', translate: 'no' }, comment.answer)),
    answering && !comment.resolved && answer(comment, kept, attempt, actions),
    problem,
    h('p', { class: 'actions' },
      comment.resolved && (writing || answering) && button('Mở lại', attempt(actions.reopen)),
      comment.editable && [button('Sửa', actions.rewrite), button('Xoá', attempt(async () => window.confirm('Xoá góp ý này?') && actions.remove()))]));
}

function state({ resolved, resolvedBy, resolvedAt, reopenedBy, reopenedAt }) {
  if (resolved) {
    return h('p', { class: 'state good' }, `✓ Đã xử lý – ${resolvedBy}, ${moment(resolvedAt)}`);
  }
  return h('p', { class: 'state warning' }, '! Chưa xử lý', reopenedBy && ` – ${reopenedBy} mở lại lúc ${moment(reopenedAt)}`);
}

function answer({ id, place, answer: before }, kept, attempt, { resolve }) {
  const name = `answer:${id}`;
  const area = textArea(kept.all()[name]?.text ?? before, { rows: '2', maxlength: '2000' });
  area.addEventListener('input', () => kept.keep(name, { text: area.value }));
  const send = attempt(async () => {
    await resolve(area.value.trim());
    kept.forget(name);
  });
  return h('div', {},
    field('Trả lời (không bắt buộc)', area),
    h('button', { type: 'button', 'aria-label': `Đánh dấu đã xử lý: ${place}`, onclick: send }, 'Đánh dấu đã xử lý'));
}
