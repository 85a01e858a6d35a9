import { dialog } from './dialog.js';
import { h } from './dom.js';
import { Problems } from './problems.js';

/**
 * Asks before something is done to an account, does it, and shows what came of it.
 *
 * @param work answers what is shown afterwards
 */
export function accountHelp(title, explanation, label, work) {
  const problems = new Problems();
  const outcome = h('div', { role: 'status', tabindex: '-1' });
  const button = h('button', { type: 'submit' }, label);
  dialog(title, close => h('form', { onsubmit: async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      outcome.append(await work());
      button.remove();
      problems.clear();
      outcome.focus();
    } catch (problem) {
      problems.show(`Chưa thực hiện được. ${problem.message}`);
      button.disabled = false;
    }
  } }, problems.element, h('p', {}, explanation), outcome,
  h('p', { class: 'actions' }, button, h('button', { type: 'button', onclick: close }, 'Đóng'))));
}
