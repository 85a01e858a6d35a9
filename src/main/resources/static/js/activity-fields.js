import { h } from './dom.js';
import { dayInput, field, readDay, textArea, uniqueId } from './fields.js';
import { day, number } from './format.js';
import { numberInput, readNumber } from './number-input.js';
import { mark } from './problems.js';

/** The forms an activity is held in, as the directive names them. */
export const ACTIVITY_FORMS = {
  CONFERENCE: 'Hội nghị', SEMINAR: 'Hội thảo', TRAINING: 'Tập huấn', DIALOGUE: 'Tọa đàm, đối thoại', CONTEST: 'Cuộc thi',
  EXCHANGE: 'Giao lưu văn nghệ', SPORT: 'Hoạt động thể thao', MEDIA: 'Truyền thông', OTHER: 'Hình thức khác',
};

const TIME = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)$/;
const DAYS = ['beginsOn', 'endsOn'];
const NUMBERS = ['expectedMen', 'expectedWomen', 'budget'];

/** What an activity is called, field by field. */
export const ACTIVITY_LABELS = {
  title: 'Tên hoạt động', form: 'Hình thức', description: 'Nội dung', place: 'Địa điểm', beginsOn: 'Từ ngày', endsOn: 'Đến ngày',
  beginsAt: 'Giờ bắt đầu', targetGroup: 'Đối tượng tham gia', expectedMen: 'Số nam dự kiến', expectedWomen: 'Số nữ dự kiến',
  budget: 'Kinh phí dự kiến (đồng)', budgetLine: 'Nguồn kinh phí', responsible: 'Người phụ trách', outsideReason: 'Lý do tổ chức ngoài Tháng',
};

/**
 * The fields that describe an activity.
 *
 * @param content what they hold at first; empty for a new one
 * @param month `{beginsOn, endsOn}` of the Action Month it belongs to, or null when it belongs to none
 */
export class ActivityFields {
  #month;
  #outside;

  constructor(content, month) {
    this.#month = month;
    this.controls = {
      title: h('input', { type: 'text', maxlength: '300' }),
      form: h('select', { id: uniqueId('form') }, h('option', { value: '' }, '– chọn –'),
        Object.entries(ACTIVITY_FORMS).map(([value, label]) => h('option', { value }, label))),
      description: textArea('', { rows: '3', maxlength: '4000' }),
      place: h('input', { type: 'text', maxlength: '300' }),
      beginsOn: dayInput(null),
      endsOn: dayInput(null),
      beginsAt: h('input', { type: 'text', class: 'short', inputmode: 'numeric', placeholder: 'hh:mm', maxlength: '5', autocomplete: 'off' }),
      targetGroup: h('input', { type: 'text', maxlength: '300' }),
      expectedMen: numberInput(null),
      expectedWomen: numberInput(null),
      budget: numberInput(null, { class: 'money' }),
      budgetLine: h('input', { type: 'text', maxlength: '200' }),
      responsible: h('input', { type: 'text', maxlength: '200' }),
      outsideReason: textArea('', { rows: '2', maxlength: '2000' }),
    };
    this.element = this.#layOut();
    this.write(content);
  }

  #layOut() {
    const c = this.controls;
    const named = (name, hint) => field(ACTIVITY_LABELS[name], c[name], hint);
    this.#outside = named('outsideReason', this.#month && `Tháng hành động từ ${day(this.#month.beginsOn)} đến ${day(this.#month.endsOn)}.`);
    return h('div', { oninput: () => this.#follow(), onfocusout: event => { this.#follow(); this.#said(event.target); } },
      named('title'), h('div', { class: 'columns' }, named('form'), named('place')),
      h('div', { class: 'columns' }, named('beginsOn'), named('endsOn', 'Để trống nếu chỉ một ngày.'), named('beginsAt', 'Có thể để trống.')),
      this.#month && this.#outside, named('description'),
      h('div', { class: 'columns' }, named('targetGroup'), named('responsible')),
      h('div', { class: 'columns' }, named('expectedMen'), named('expectedWomen'), named('budget'), named('budgetLine')));
  }

  /** The reason is asked for once the days lie outside the month. */
  #follow() {
    const [first, last] = DAYS.map(name => readDay(this.controls[name]).iso);
    this.#outside.hidden = !this.#month || !first
      || (first >= this.#month.beginsOn && (last ?? first) <= this.#month.endsOn && this.controls.outsideReason.value === '');
  }

  /** Shows this content. */
  write(content) {
    for (const [name, control] of Object.entries(this.controls)) {
      const value = content[name] ?? '';
      control.value = DAYS.includes(name) ? day(value) : NUMBERS.includes(name) && value !== '' ? number(value)
        : name === 'beginsAt' ? value.slice(0, 5) : value;
      control.dispatchEvent(new Event('refresh'));
    }
    this.#follow();
  }

  /**
   * The content as the server takes it, or null when a day, time or number is not one.
   *
   * @param aloud whether to say so at the field; while somebody types it would be too early
   */
  read(aloud = false) {
    const content = { actionMonth: this.#month !== null };
    let wrong = false;
    for (const [name, control] of Object.entries(this.controls)) {
      const { value, error } = this.#readOne(name, control);
      content[name] = value;
      wrong ||= Boolean(error);
      if (error && aloud) {
        mark(control, error);
      }
    }
    return wrong ? null : content;
  }

  #readOne(name, control) {
    return DAYS.includes(name) ? renamed(readDay(control)) : NUMBERS.includes(name) ? readNumber(control)
      : name === 'beginsAt' ? readTime(control) : { value: control.value.trim() || null };
  }

  /** A field that was left says whether it can be read. */
  #said(left) {
    const [name] = Object.entries(this.controls).find(([, control]) => control === left) ?? [];
    const { error } = name ? this.#readOne(name, left) : {};
    if (error) {
      mark(left, error);
      left.addEventListener('input', () => mark(left, null), { once: true });
    }
  }

  /** Shows what the server refused, field by field; takes away what it said before. */
  mark(errors) {
    Object.entries(this.controls).forEach(([name, control]) => mark(control, errors.find(each => each.field === name)?.message));
    this.#outside.hidden &&= !errors.some(each => each.field === 'outsideReason');
  }
}

/** The describing part of an activity as the server gave it. */
export function described(activity) {
  return { actionMonth: activity.actionMonth, ...Object.fromEntries(Object.keys(ACTIVITY_LABELS).map(name => {
    const value = activity[name];
    return [name, value === '' || value === undefined ? null : name === 'beginsAt' && value ? value.slice(0, 5) : value];
  })) };
}

function renamed({ iso, error }) {
  return { value: iso, error };
}

function readTime(input) {
  const text = input.value.trim();
  const parts = TIME.exec(text);
  return text === '' ? { value: null }
    : parts ? { value: `${parts[1].padStart(2, '0')}:${parts[2]}` }
      : { value: null, error: 'Giờ phải có dạng giờ:phút, ví dụ 08:30.' };
}
