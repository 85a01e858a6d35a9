import { h } from './dom.js';
import { number, parseNumber } from './format.js';

/** A text control for a whole number, shown with Vietnamese thousands points once it is left. */
export function numberInput(value, properties = {}) {
  const show = content => (content === null || content === undefined ? '' : number(content));
  const input = h('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', class: 'short', value: show(value), ...properties });
  input.addEventListener('blur', () => {
    const read = parseNumber(input.value);
    if (read !== null) {
      input.value = show(read);
    }
  });
  return input;
}

/** What a number control holds: `{value}`, null when it is empty, with an `error` when it is no whole number. */
export function readNumber(input) {
  if (input.value.trim() === '') {
    return { value: null };
  }
  const value = parseNumber(input.value);
  return value === null ? { value, error: 'Hãy nhập số nguyên, ví dụ 1.250.' } : { value };
}
