import { h } from './dom.js';
import { field } from './fields.js';
import { size } from './format.js';

const NONE = 'Chưa chọn tệp nào';

/**
 * A labelled field for files in our own words: the browser would say "Choose File" in its own language. The browser's control
 * lies unseen over the button, so that a click, a key, a dropped file and a screen reader all meet the control itself.
 */
export class FileField {
  #chosen = h('span', {}, NONE);

  /**
   * @param hint a text, or several pieces of one; may be missing
   * @param properties of the control, e.g. `accept`
   */
  constructor(label, hint, properties) {
    this.input = h('input', { type: 'file', title: '', ...properties });
    this.element = field(label, this.input, hint);
    this.#chosen.id = this.input.id + '-chosen';
    this.input.setAttribute('aria-describedby', [this.input.getAttribute('aria-describedby'), this.#chosen.id].filter(Boolean).join(' '));
    const box = h('div', { class: 'file-field' });
    this.input.replaceWith(box);
    box.append(this.input, h('span', { class: 'choose', 'aria-hidden': 'true' }, properties.capture ? 'Chụp ảnh…' : 'Chọn tệp…'), this.#chosen);
    this.input.addEventListener('change', () => this.#show());
  }

  /** No file is chosen any more. */
  clear() {
    this.input.value = '';
    this.#show();
  }

  #show() {
    this.#chosen.textContent = [...this.input.files].map(file => `${file.name} (${size(file.size)})`).join(', ') || NONE;
  }
}
