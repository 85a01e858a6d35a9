import { get } from './api.js';
import { h } from './dom.js';
import { DocumentSaver } from './document-saver.js';
import { dayInput, field, readDay, uniqueId } from './fields.js';
import { clock, day } from './format.js';
import { mark } from './problems.js';
import { templateChoices } from './template-choices.js';
import { UnitPicker } from './unit-picker.js';

const KINDS = { MID_YEAR: 'Sơ kết 6 tháng đầu năm', YEAR_END: 'Tổng kết năm', SPECIAL: 'Báo cáo chuyên đề' };
const DEADLINE_RULES = { BEFORE_DAY: 'Trước ngày ghi trong văn bản (đúng ngày đó đã là muộn)', BY_END_OF_DAY: 'Chậm nhất hết ngày ghi trong văn bản' };
const WEEKEND_RULES = { KEEP: 'Giữ nguyên hạn', NEXT_WORKING_DAY: 'Chuyển sang ngày làm việc tiếp theo' };
const DAYS = {
  opensOn: ['Ngày mở', 'Đơn vị nhận việc từ ngày này.'],
  cutOffOn: ['Ngày chốt số liệu', 'Số liệu tính đến hết ngày này.'],
  dueOn: ['Hạn nộp', 'Ngày ghi trong văn bản hướng dẫn.'],
  closesOn: ['Ngày khoá kỳ', 'Sau ngày này chỉ Bộ cho nộp muộn.'],
};

const MONTH = {
  opensOn: ['Ngày giao lập kế hoạch', 'Đơn vị nhận việc từ ngày này.'],
  planDueOn: ['Hạn phê duyệt kế hoạch', 'Chậm nhất hết ngày này.'],
  beginsOn: ['Ngày bắt đầu', 'Ngày đầu của Tháng hành động.'],
  endsOn: ['Ngày kết thúc', 'Ngày cuối của Tháng hành động.'],
  resultsDueOn: ['Hạn tổng kết', 'Chậm nhất hết ngày này.'],
};

/** Planning a year: periods with their dates and templates, and the units that report. */
export async function fillIn(form, task) {
  const path = `/api/cycles/${task.businessKey}`;
  const [plan, units, templates] = await Promise.all([get(path), get('/api/units'), get('/api/report-templates')]);
  new PlanForm(form, path, plan, units, templates).show();
}

class PlanForm {
  #form;
  #year;
  #saver;
  #templates;
  #units;
  #periods = [];
  #month = Object.fromEntries(Object.keys(MONTH).map(name => [name, dayInput(null)]));
  #periodList = h('div', {});
  #deadlineRule = select(DEADLINE_RULES);
  #weekendRule = select(WEEKEND_RULES);
  #addKind = select(KINDS);
  #status = h('p', { role: 'status', class: 'save-status' }, 'Mọi thay đổi được tự động lưu.');

  constructor(form, path, plan, units, templates) {
    this.#form = form;
    this.#year = plan.year;
    this.#templates = templates;
    this.#units = new UnitPicker(units, () => this.#changed());
    this.#write(plan);
    this.#saver = new DocumentSaver({ read: path, write: `${path}/plan` }, form.kept(`plan-${plan.year}`), this.#read(), plan.version, {
      read: () => this.#read(),
      status: (text, failed) => this.#show(text, failed),
      saved: () => this.#saved(),
      refused: errors => this.#refused(errors),
      conflict: latest => this.#conflict(latest),
    });
  }

  show() {
    const add = h('button', { type: 'button', onclick: () => this.#add() }, 'Thêm kỳ báo cáo');
    this.#form.show(
      h('h1', {}, `Kế hoạch năm ${this.#year}`),
      h('div', { class: 'save-bar' }, this.#status,
        h('button', { type: 'button', onclick: () => this.#saver.flush() }, 'Lưu')),
      this.#offer(),
      h('div', { oninput: () => this.#changed(), onfocusout: () => this.#saver.flush() },
        h('section', {}, h('h2', {}, 'Cách tính hạn'),
          field('Hạn nộp được hiểu là', this.#deadlineRule), field('Khi hạn rơi vào ngày nghỉ, lễ', this.#weekendRule)),
        h('section', {}, h('h2', {}, 'Các kỳ báo cáo'), this.#periodList,
          h('div', { class: 'actions' }, field('Loại kỳ', this.#addKind), add)),
        h('fieldset', { class: 'block' }, h('legend', {}, 'Tháng hành động'),
          h('div', { class: 'columns' }, Object.entries(MONTH).map(([name, [label, hint]]) => field(label, this.#month[name], hint)))),
        this.#units.element));
    this.#form.save = () => this.#saver.flush();
    this.#form.beforeComplete = () => this.#mayComplete();
    this.#form.variables = () => (this.#saver.clean ? {} : null);
  }

  #changed() {
    this.#saver.touched();
    this.#form.touched();
  }

  #write(plan) {
    this.#deadlineRule.value = plan.deadlineRule ?? '';
    this.#weekendRule.value = plan.weekendRule ?? '';
    this.#periods = plan.periods.map(period => this.#period(period));
    this.#periodList.replaceChildren(...this.#periods.map(period => period.element));
    Object.entries(this.#month).forEach(([name, input]) => { input.value = day(plan.actionMonth?.[name]); });
    this.#units.chosen = plan.unitCodes;
  }

  #read() {
    const periods = this.#periods.map(period => period.read());
    const actionMonth = readDays(this.#month);
    return periods.includes(null) || actionMonth === null ? null : {
      year: this.#year,
      deadlineRule: this.#deadlineRule.value || null,
      weekendRule: this.#weekendRule.value || null,
      periods,
      actionMonth,
      unitCodes: this.#units.chosen,
    };
  }

  #period(plan) {
    const kind = h('input', { type: 'hidden', value: plan.kind });
    const templateId = select(templateChoices(this.#templates, plan.kind, this.#year));
    templateId.value = plan.templateId ?? '';
    const days = Object.fromEntries(Object.keys(DAYS).map(name => [name, dayInput(plan[name])]));
    const remove = h('button', { type: 'button', class: 'plain', onclick: () => this.#remove(period) }, 'Bỏ kỳ này');
    const period = {
      kind: plan.kind,
      controls: { kind, templateId, ...days },
      element: h('fieldset', { class: 'block' },
        h('legend', {}, KINDS[plan.kind]), kind,
        h('div', { class: 'columns' }, Object.entries(DAYS).map(([name, [label, hint]]) => field(label, days[name], hint))),
        field('Mẫu báo cáo', templateId), remove),
      read: () => {
        const read = readDays(days);
        return read && { kind: plan.kind, ...read, templateId: templateId.value || null };
      },
    };
    return period;
  }

  /** Adds a period with the dates and template the server proposes; where it does not answer, an empty one. */
  async #add() {
    const kind = this.#addKind.value;
    const twice = () => this.#periods.some(each => each.kind === kind);
    mark(this.#addKind, twice() ? 'Năm nay đã có kỳ này.' : kind ? null : 'Hãy chọn loại kỳ.');
    if (this.#addKind.getAttribute('aria-invalid')) {
      return;
    }
    const proposal = await get(`/api/cycles/${this.#year}/proposals/${kind}`).catch(() => ({ kind }));
    if (twice()) {
      return;
    }
    const period = this.#period(proposal);
    this.#periods.push(period);
    this.#periodList.append(period.element);
    period.controls.opensOn.focus();
    this.#changed();
  }

  #remove(period) {
    if (window.confirm(`Bỏ kỳ “${KINDS[period.kind]}” khỏi kế hoạch?`)) {
      this.#periods = this.#periods.filter(each => each !== period);
      period.element.remove();
      this.#changed();
    }
  }

  #show(text, failed) {
    this.#status.textContent = text;
    this.#status.className = `save-status ${failed ? 'bad' : ''}`;
  }

  #saved() {
    this.#controls().forEach(([, control]) => mark(control, null));
    this.#form.problems.clear();
    this.#show(`Đã lưu lúc ${clock(Date.now())}`, false);
  }

  #controls() {
    return [
      ['deadlineRule', this.#deadlineRule], ['weekendRule', this.#weekendRule], ['unitCodes', this.#units.search], ['periods', this.#addKind],
      ...Object.entries(this.#month).map(([name, control]) => [`actionMonth.${name}`, control]),
      ...this.#periods.flatMap((period, index) => Object.entries(period.controls).map(([name, control]) => [`periods[${index}].${name}`, control])),
    ];
  }

  #refused(errors) {
    const controls = Object.fromEntries(this.#controls());
    Object.values(controls).forEach(control => mark(control, null));
    errors.forEach(each => controls[each.field] && mark(controls[each.field], each.message));
  }

  async #mayComplete() {
    if (await this.#saver.flush()) {
      return true;
    }
    const wrong = this.#controls().filter(([, control]) => control.getAttribute('aria-invalid'))
      .map(([, control]) => ({ id: control.id, message: document.getElementById(`${control.id}-error`).textContent }));
    this.#form.problems.show(wrong.length > 0 ? 'Kế hoạch chưa lưu được, cần sửa:' : this.#status.textContent, wrong);
    return false;
  }

  #conflict(latest) {
    const take = own => {
      if (!own) {
        this.#write(latest);
      }
      this.#form.problems.clear();
      this.#show(own ? 'Đang lưu…' : 'Đang hiển thị bản mới nhất.', false);
      this.#saver.proceed(own ? null : this.#read(), latest.version);
    };
    this.#form.problems.show('Người khác vừa lưu kế hoạch này. Bản của Ông/Bà vẫn còn trên màn hình, chưa được lưu.',
      differences(this.#read(), latest).map(message => ({ message })),
      h('button', { type: 'button', onclick: () => take(true) }, 'Giữ bản của tôi'),
      h('button', { type: 'button', onclick: () => take(false) }, 'Lấy bản kia'));
  }

  #offer() {
    const { left } = this.#saver;
    const end = action => { action(); offer.remove(); };
    const offer = left && h('section', { class: 'notice warning', role: 'alert' },
      h('h2', {}, 'Có thay đổi chưa gửi được từ lần trước'),
      h('p', {}, 'Kế hoạch đã nhập còn giữ trên máy này mà máy chủ chưa có.'),
      h('p', { class: 'actions' },
        h('button', { type: 'button', onclick: () => end(() => { this.#write(left); this.#saver.restored(); }) }, 'Khôi phục và lưu'),
        h('button', { type: 'button', class: 'plain', onclick: () => end(() => this.#saver.forget()) }, 'Bỏ thay đổi này')));
    return offer;
  }
}

/** What the other version says otherwise, for people. */
function differences(mine, theirs) {
  const texts = [];
  const compare = (label, own, other) => own !== other && texts.push(`${label}: của tôi “${own || 'trống'}”, bản kia “${other || 'trống'}”`);
  compare('Cách tính hạn', DEADLINE_RULES[mine.deadlineRule], DEADLINE_RULES[theirs.deadlineRule]);
  compare('Ngày nghỉ', WEEKEND_RULES[mine.weekendRule], WEEKEND_RULES[theirs.weekendRule]);
  for (const kind of Object.keys(KINDS)) {
    const [own, other] = [mine, theirs].map(plan => plan.periods.find(each => each.kind === kind) ?? {});
    Object.entries(DAYS).forEach(([name, [label]]) => compare(`${KINDS[kind]}, ${label.toLowerCase()}`, day(own[name]), day(other[name])));
    compare(`${KINDS[kind]}, mẫu báo cáo`, own.templateId, other.templateId);
  }
  Object.entries(MONTH).forEach(([name, [label]]) => compare(`Tháng hành động, ${label.toLowerCase()}`, day(mine.actionMonth?.[name]), day(theirs.actionMonth?.[name])));
  compare('Số đơn vị', String(mine.unitCodes.length), String(theirs.unitCodes.length));
  return texts;
}

/** The days of these controls by name, or null when one of them is none. */
function readDays(controls) {
  const read = Object.entries(controls).map(([name, input]) => [name, readDay(input)]);
  return read.some(([, { error }]) => error) ? null : Object.fromEntries(read.map(([name, { iso }]) => [name, iso]));
}

function select(options) {
  return h('select', { id: uniqueId('select') }, h('option', { value: '' }, '– chọn –'),
    Object.entries(options).map(([value, label]) => h('option', { value }, label)));
}
