import { h } from './dom.js';
import { dayInput, field, readDay, textArea, uniqueId } from './fields.js';
import { day, number } from './format.js';
import { numberInput, readNumber } from './number-input.js';
import { mark } from './problems.js';

const FORMS = { ON_SITE: 'Kiểm tra trực tiếp', BY_DOCUMENTS: 'Kiểm tra qua hồ sơ, báo cáo' };
const DAYS = ['heldFrom', 'heldTo'];
const NUMBERS = ['recommendationCount', 'carriedOutCount'];

/** What an inspection's fields are called. */
export const OWN_INSPECTION_LABELS = {
  body: 'Đơn vị được kiểm tra', form: 'Hình thức kiểm tra', heldFrom: 'Từ ngày', heldTo: 'Đến ngày', results: 'Kết quả kiểm tra',
  shortcomings: 'Tồn tại, vướng mắc', recommendations: 'Nội dung kiến nghị', recommendationCount: 'Số kiến nghị',
  carriedOutCount: 'Số kiến nghị đã thực hiện',
};

/** A field's value for people. */
export function shown(name, value) {
  return DAYS.includes(name) ? day(value) : name === 'form' ? FORMS[value] : value;
}

/** The fields that describe an inspection; `content` is empty for a new one. */
export class OwnInspectionFields {
  constructor(content) {
    this.controls = {
      body: h('input', { type: 'text', maxlength: '300' }),
      form: h('select', { id: uniqueId('form') }, h('option', { value: '' }, '– chọn –'),
        Object.entries(FORMS).map(([value, label]) => h('option', { value }, label))),
      heldFrom: dayInput(null),
      heldTo: dayInput(null),
      results: textArea('', { rows: '4', maxlength: '4000' }),
      shortcomings: textArea('', { rows: '3', maxlength: '4000' }),
      recommendations: textArea('', { rows: '3', maxlength: '4000' }),
      recommendationCount: numberInput(null),
      carriedOutCount: numberInput(null),
    };
    const c = this.controls;
    const named = (name, hint) => field(OWN_INSPECTION_LABELS[name], c[name], hint);
    this.element = h('div', { onfocusout: event => this.#said(event.target) },
      h('div', { class: 'columns' }, named('body'), named('form')),
      h('div', { class: 'columns' }, named('heldFrom'), named('heldTo', 'Để trống nếu chỉ một ngày.')),
      named('results'), named('shortcomings', 'Có thể để trống.'), named('recommendations', 'Có thể để trống.'),
      h('div', { class: 'columns' }, named('recommendationCount', '0 nếu không có.'), named('carriedOutCount', '0 nếu chưa có.')));
    this.write(content);
  }

  /** Shows this content. */
  write(content) {
    for (const [name, control] of Object.entries(this.controls)) {
      const value = content[name] ?? '';
      control.value = DAYS.includes(name) ? day(value) : NUMBERS.includes(name) && value !== '' ? number(value) : value;
      control.dispatchEvent(new Event('refresh'));
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
    for (const [name, control] of Object.entries(this.controls)) {
      const { value, error } = readOne(name, control);
      content[name] = value;
      wrong ||= Boolean(error);
      if (error && aloud) {
        mark(control, error);
      }
    }
    return wrong ? null : content;
  }

  /** A field that was left says whether it can be read. */
  #said(left) {
    const [name] = Object.entries(this.controls).find(([, control]) => control === left) ?? [];
    const { error } = name ? readOne(name, left) : {};
    if (error) {
      mark(left, error);
      left.addEventListener('input', () => mark(left, null), { once: true });
    }
  }

  /** Shows what the server refused, field by field; takes away what it said before. */
  mark(errors) {
    Object.entries(this.controls).forEach(([name, control]) => mark(control, errors.find(each => each.field === name)?.message));
  }
}

/** The describing part of an inspection as the server gave it. */
export function described(inspection) {
  return Object.fromEntries(Object.keys(OWN_INSPECTION_LABELS).map(name => {
    const value = inspection[name];
    return [name, value === '' || value === undefined ? null : value];
  }));
}

function readOne(name, control) {
  if (DAYS.includes(name)) {
    const { iso, error } = readDay(control);
    return { value: iso, error };
  }
  return NUMBERS.includes(name) ? readNumber(control) : { value: control.value.trim() || null };
}
