import { fill, h, jump } from './dom.js';

/** The summary of what has to be mended, read out at once, with a link to each field. */
export class Problems {
  constructor() {
    this.element = h('div', { class: 'problems', role: 'alert', tabindex: '-1' });
    this.clear();
  }

  /** Shows a sentence, the fields it concerns, `{id, message}`, and what can be done about it. */
  show(text, fields = [], ...actions) {
    fill(this.element, h('p', {}, h('strong', {}, text)), fields.length > 0 && h('ul', {}, fields.map(item)),
      actions.length > 0 && h('p', { class: 'actions' }, actions));
    this.element.hidden = false;
    this.element.scrollIntoView({ block: 'center' });
    this.element.focus({ preventScroll: true });
  }

  /** Takes it away again. */
  clear() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}

function item({ id, message }) {
  return h('li', {}, id && document.getElementById(id) ? jump(id, message) : message);
}

/** Shows or takes away what is wrong with one field, next to it unless another place is given. */
export function mark(control, message, place) {
  const id = control.id + '-error';
  document.getElementById(id)?.remove();
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(each => each && each !== id);
  if (message) {
    (place ?? control.closest('.field') ?? control.parentElement).append(h('p', { class: 'field-error', id }, message));
    control.setAttribute('aria-invalid', 'true');
    others.push(id);
  } else {
    control.removeAttribute('aria-invalid');
  }
  if (others.length > 0) {
    control.setAttribute('aria-describedby', others.join(' '));
  } else {
    control.removeAttribute('aria-describedby');
  }
}
