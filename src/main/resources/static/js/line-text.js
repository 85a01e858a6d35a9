import { h } from './dom.js';

/** A text area for a text whose lines are spoken of: numbered, never wrapped. */
export class LineText {
  #numbers = h('div', { class: 'line-numbers', 'aria-hidden': 'true' });

  constructor(properties) {
    this.area = h('textarea', { wrap: 'off', spellcheck: 'false', autocapitalize: 'off', rows: '24', ...properties });
    this.element = h('div', { class: 'line-text' }, this.#numbers, this.area);
    this.area.addEventListener('input', () => this.#number());
    this.area.addEventListener('scroll', () => { this.#numbers.scrollTop = this.area.scrollTop; });
  }

  get value() {
    return this.area.value;
  }

  set value(text) {
    this.area.value = text;
    this.#number();
  }

  /** Brings a line into view and selects it. */
  goTo(line) {
    const lines = this.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    this.area.focus();
    this.area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    this.area.scrollTop = Math.max(0, (line - 5) * parseFloat(getComputedStyle(this.area).lineHeight));
    this.area.scrollLeft = 0;
    this.area.scrollIntoView({ block: 'nearest' });
  }

  #number() {
    const count = this.value.split('\n').length;
    if (this.count !== count) {
      this.count = count;
      this.#numbers.textContent = Array.from({ length: count }, (_, index) => index + 1).join('\n');
    }
  }
}
