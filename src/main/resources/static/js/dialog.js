import { h } from './dom.js';

/**
 * Shows something in a window over the page until it is closed; the keyboard stays inside and goes back to where it was.
 *
 * @param content gets a function that closes the window, answers what stands in it
 */
export function dialog(title, content) {
  const heading = h('h2', { id: 'dialog-heading' }, title);
  const element = h('dialog', { 'aria-labelledby': heading.id });
  const close = () => element.close();
  element.append(heading, content(close));
  element.addEventListener('close', () => element.remove());
  document.getElementById('content').append(element);
  element.showModal();
  return element;
}
