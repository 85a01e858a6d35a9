import { h } from './dom.js';
import { dayInput, field, readDay, textArea, uniqueId } from './fields.js';
import { day, number } from './format.js';
import { numberInput, readNumber } from './number-input.js';
import { mark } from './problems.js';

/*
 * A field is told as `{label, kind, hint, limit, rows, className, choices}`; kinds are `text`, `area`, `day`, `number`, `choice` with
 * `choices` `{value: label}` and `none`, what an empty choice says, and `tick`.
 */

/** The fields of a record for the record editor; `groups` say which stand beside each other. */
export class RecordFields {
  #fields;

  /**
   * @param fields `{name: field}`
   * @param groups lists of names; those of one list stand beside each other
   * @param content what they hold at first; empty for a new record
   */
  constructor(fields, groups, content) {
    this.#fields = fields;
    this.controls = Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, control(name, each)]));
    this.element = h('div', { onfocusout: event => this.#said(event.target) }, groups.map(names => (names.length === 1
      ? this.#field(names[0]) : h('div', { class: 'columns' }, names.map(name => this.#field(name))))));
    this.write(content);
  }

  #field(name) {
    const { label, hint, kind } = this.#fields[name];
    const box = this.controls[name];
    return kind === 'tick' ? h('p', { class: 'field' }, box, ' ', h('label', { for: box.id }, label)) : field(label, box, hint);
  }

  /** The field's place on the page, to show or hide it. */
  place(name) {
    return this.controls[name].closest('.field');
  }

  /** Shows this content. */
  write(content) {
    for (const [name, box] of Object.entries(this.controls)) {
      const { kind } = this.#fields[name];
      const value = content[name] ?? '';
      if (kind === 'tick') {
        box.checked = value === true;
      } else {
        box.value = kind === 'day' ? day(value) : kind === 'number' && value !== '' ? number(value) : value;
      }
      box.dispatchEvent(new Event('refresh'));
    }
  }

  /**
   * The content as the server takes it, or null when a day or number is not one.
   *
   * @param aloud whether to say so at the field; while somebody types it would be too early
   */
  read(aloud = false) {
    const content = {};
    let wrong = false;
    for (const [name, box] of Object.entries(this.controls)) {
      const { value, error } = readOne(this.#fields[name].kind, box);
      content[name] = value;
      wrong ||= Boolean(error);
      if (error && aloud) {
        mark(box, error);
      }
    }
    return wrong ? null : content;
  }

  /** A field that was left says whether it can be read. */
  #said(left) {
    const [name] = Object.entries(this.controls).find(([, box]) => box === left) ?? [];
    const { error } = name ? readOne(this.#fields[name].kind, left) : {};
    if (error) {
      mark(left, error);
      left.addEventListener('input', () => mark(left, null), { once: true });
    }
  }

  /** Shows what the server refused, field by field; takes away what it said before. */
  mark(errors) {
    Object.entries(this.controls).forEach(([name, box]) => mark(box, errors.find(each => each.field === name)?.message));
  }
}

/** A kind of record for the record editor, from its fields. */
export function recordKind(noun, className, fields) {
  const labels = Object.fromEntries(Object.entries(fields).map(([name, { label }]) => [name, label]));
  const described = record => Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name,
    kind === 'tick' ? record[name] === true : record[name] === '' || record[name] === undefined ? null : record[name]]));
  const shown = (name, value) => {
    const { kind, choices } = fields[name];
    return kind === 'day' ? day(value) : kind === 'choice' ? choices[value] ?? value : kind === 'tick' ? (value ? 'có' : 'không') : value;
  };
  return { noun, className, labels, described, shown };
}

function control(name, { kind, limit, rows = 3, className, choices, none = '– chọn –' }) {
  const id = uniqueId(name);
  switch (kind) {
    case 'area': return textArea('', { id, rows: String(rows), maxlength: String(limit) });
    case 'day': return dayInput(null, { id });
    case 'number': return numberInput(null, className ? { class: className } : {});
    case 'choice': return h('select', { id }, none !== null && h('option', { value: '' }, none),
      Object.entries(choices).map(([value, label]) => h('option', { value }, label)));
    case 'tick': return h('input', { id, type: 'checkbox' });
    default: return h('input', { id, type: 'text', maxlength: String(limit) });
  }
}

function readOne(kind, box) {
  switch (kind) {
    case 'day': {
      const { iso, error } = readDay(box);
      return { value: iso, error };
    }
    case 'number': return readNumber(box);
    case 'tick': return { value: box.checked };
    default: return { value: box.value.trim() || null };
  }
}
