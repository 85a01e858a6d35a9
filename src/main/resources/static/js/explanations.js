import { fill, h } from './dom.js';
import { textArea, uniqueId } from './fields.js';
import { mark } from './problems.js';
import { isEmpty } from './report-model.js';

const LONGEST = 2000;

/**
 * The warnings of some fields, each with a box in which the drafter explains it. An explanation is saved like any other
 * field, and is kept when its warning goes.
 */
export class Explanations {
  #fields;
  #saver;
  #name;
  #boxes = new Map();

  /**
   * @param fields the keys of the fields
   * @param name says what a field is called
   */
  constructor(fields, saver, name) {
    this.#fields = fields;
    this.#saver = saver;
    this.#name = name;
    this.element = h('div', { class: 'explanations', 'aria-live': 'polite' });
  }

  /** The text box of a warning that is shown. */
  control(key) {
    return this.#boxes.get(key)?.area;
  }

  /**
   * Shows the warnings that stand; answers whether one is not explained.
   *
   * @param strict whether what is not explained is marked
   */
  judge(violations, strict) {
    const own = violations.filter(each => each.severity === 'WARNING' && this.#fields.includes(each.field));
    for (const [key, { element }] of this.#boxes) {
      if (!own.some(each => each.key === key) && !this.#saver.conflict(key) && !element.contains(document.activeElement)) {
        element.remove();
        this.#boxes.delete(key);
      }
    }
    own.forEach(each => this.#show(each, strict));
    return own.some(each => isEmpty(this.#saver.value(each.key)));
  }

  /** Shows what the saver holds now. */
  refresh() {
    for (const [key, { area }] of this.#boxes) {
      if (area.value !== this.#saver.value(key)) {
        area.value = this.#saver.value(key);
        area.dispatchEvent(new Event('refresh'));
      }
    }
  }

  #show({ key, field, message }, strict) {
    if (!this.#boxes.has(key)) {
      this.#boxes.set(key, this.#box(key, field));
      this.element.append(this.#boxes.get(key).element);
    }
    const { area, text } = this.#boxes.get(key);
    if (text.textContent !== message) {
      fill(text, message);
    }
    if (!this.#saver.refused(key)) {
      mark(area, strict && isEmpty(this.#saver.value(key)) ? 'Hãy ghi giải trình, hoặc sửa nội dung nếu chưa đúng.' : null);
    }
  }

  #box(key, field) {
    this.#saver.knows(key) || this.#saver.add('explanations', key, '', 0);
    const name = this.#name(field);
    const text = h('span', { id: uniqueId('warning') });
    const area = textArea(this.#saver.value(key), {
      id: uniqueId('explanation'), rows: '2', maxlength: String(LONGEST), 'aria-label': `Giải trình: ${name}`, 'aria-describedby': text.id,
    });
    area.addEventListener('input', () => this.#saver.change(key, area.value));
    area.addEventListener('blur', () => this.#saver.flush());
    return { area, text, element: h('div', { class: 'notice warning field' },
      h('p', {}, h('strong', {}, h('span', { 'aria-hidden': 'true' }, '⚠ '), `Cảnh báo – ${name}: `), text),
      h('label', { for: area.id }, 'Giải trình'),
      h('p', { class: 'hint' }, 'Hãy kiểm tra lại; nếu đúng như vậy thì ghi lý do. Bắt buộc để trình báo cáo; Ban, Thủ trưởng và Bộ đều đọc.'), area) };
  }
}
