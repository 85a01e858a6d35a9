import { charCount } from './char-count.js';
import { day, parseDay } from './format.js';
import { h } from './dom.js';
import { mark } from './problems.js';

let serial = 0;

/** An id no other element of the page has. */
export function uniqueId(name) {
  serial += 1;
  return `ge-${name}-${serial}`;
}

/** A labelled control with an optional hint; a text area with a limit counts its characters. */
export function field(label, control, hint) {
  control.id ||= uniqueId('field');
  const count = control.maxLength > 0 && control instanceof HTMLTextAreaElement && charCount(control, control.maxLength);
  if (!hint) {
    return h('div', { class: 'field' }, h('label', { for: control.id }, label), control, count || '');
  }
  const id = control.id + '-hint';
  control.setAttribute('aria-describedby', id);
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), h('p', { class: 'hint', id }, hint), control, count || '');
}

/** A text control for a day, typed as dd/MM/yyyy; slashes come by themselves. */
export function dayInput(iso, properties = {}) {
  const input = h('input', {
    type: 'text', inputmode: 'numeric', class: 'day', maxlength: '10', placeholder: 'dd/mm/yyyy', autocomplete: 'off',
    value: day(iso), ...properties,
  });
  input.addEventListener('input', event => {
    if (event.inputType !== 'deleteContentBackward' && input.selectionStart === input.value.length) {
      input.value = slashed(input.value);
    }
  });
  input.addEventListener('blur', () => {
    const value = readDay(input);
    if (value.iso) {
      input.value = day(value.iso);
    }
    mark(input, value.error);
  });
  return input;
}

/** 05062017 becomes 05/06/2017 while it is typed; who types the slashes himself (05/6/2017) gets none twice. */
function slashed(typed) {
  const text = typed.replace(/\/+/g, '/');
  const digits = text.replace(/\//g, '');
  const ownSlashes = /^\d?\/|\/\d?\//.test(text);
  if (ownSlashes || !/^\d{0,8}$/.test(digits)) {
    return text;
  }
  const groups = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  return groups[0] + (groups[0].length === 2 ? '/' : '') + groups[1] + (groups[1].length === 2 ? '/' : '') + groups[2];
}

/** What a day control holds: `{iso}`, null when it is empty, with an `error` when it is no day. */
export function readDay(input) {
  if (input.value.trim() === '') {
    return { iso: null };
  }
  const iso = parseDay(input.value);
  return iso ? { iso } : { iso: null, error: 'Ngày phải có dạng ngày/tháng/năm, ví dụ 05/06/2017.' };
}

/** A text area that grows with its text; tell it by a `refresh` event when a script changed the text. */
export function textArea(value, properties = {}) {
  const area = h('textarea', { rows: '5', value, ...properties });
  const grow = () => {
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 4, 640)}px`;
  };
  area.addEventListener('input', grow);
  area.addEventListener('refresh', grow);
  requestAnimationFrame(() => area.scrollHeight > 0 && grow());
  return area;
}
