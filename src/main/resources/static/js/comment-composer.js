import { fill, h } from './dom.js';
import { field, textArea } from './fields.js';

const LONGEST = 2000;

/**
 * Where one comment is typed. It keeps its id from the first keystroke on, so that a comment whose answer got lost on
 * the way is not kept twice.
 */
export class CommentComposer {
  #id;
  #area;
  #actions;
  #save = h('button', { type: 'button', onclick: () => this.save() }, 'Lưu góp ý');
  #problem = h('div', { role: 'alert' });

  /**
   * @param label the field's name
   * @param content `{id, text}` of a comment to go on with
   * @param actions `keep({id, text})`, `save({id, text})` which may fail, `close()`
   */
  constructor(label, content, actions) {
    this.label = label;
    this.#id = content?.id ?? newId();
    this.#actions = actions;
    this.#area = textArea(content?.text ?? '', { rows: '3', maxlength: String(LONGEST) });
    this.#area.addEventListener('input', () => actions.keep({ id: this.#id, text: this.#area.value }));
    this.element = h('div', { class: 'block' },
      field(`Góp ý – ${label}`, this.#area, 'Được lưu khi bấm “Lưu góp ý”; tối đa 2.000 ký tự.'),
      this.#problem,
      h('p', { class: 'actions' }, this.#save, h('button', { type: 'button', class: 'plain', onclick: actions.close }, 'Bỏ')));
  }

  /** For messages. */
  get controlId() {
    return this.#area.id;
  }

  focus() {
    this.#area.scrollIntoView({ block: 'center' });
    this.#area.focus({ preventScroll: true });
  }

  /** Saves what was typed; answers whether the server has it now. An empty one is just closed. */
  async save() {
    const text = this.#area.value.trim();
    if (text === '') {
      this.#actions.close();
      return true;
    }
    this.#save.disabled = true;
    fill(this.#problem);
    try {
      await this.#actions.save({ id: this.#id, text });
      return true;
    } catch (problem) {
      fill(this.#problem, h('p', { class: 'field-error' }, `Chưa lưu được góp ý. ${problem.message}`));
      return false;
    } finally {
      this.#save.disabled = false;
    }
  }
}

/** A random UUID, also where the page came without HTTPS and `crypto.randomUUID` is missing. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
