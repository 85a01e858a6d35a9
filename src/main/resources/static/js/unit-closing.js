import { call, get } from './api.js';
import { fill, h } from './dom.js';
import { dayInput, field, readDay, textArea, uniqueId } from './fields.js';
import { Problems, mark } from './problems.js';
import { UnitFields } from './unit-form.js';

const NONE = '';
const NEW = '*';
const CHOICES = { CANCEL: 'Huỷ báo cáo', MOVE: 'Chuyển cho đơn vị tiếp nhận', KEEP: 'Để Bộ xử lý bản đã nộp' };

/** Closes units by decision, or merges them into another; what becomes of each open report is decided here. */
export class UnitClosing {
  #units = [];
  #active;
  #kinds;
  #close;
  #done;
  #problems = new Problems();
  #chosen = h('ul', { class: 'chosen' });
  #others = h('select', { id: uniqueId('others') });
  #successor = h('select', { id: uniqueId('successor') });
  #newUnit;
  #newPlace = h('fieldset', { class: 'block', hidden: true });
  #reports = h('div', { role: 'status' });
  #choices = new Map();
  #number = h('input', { type: 'text', maxlength: '100', autocomplete: 'off', id: uniqueId('number') });
  #decidedOn = dayInput(null);
  #reason = textArea('', { rows: '3', maxlength: '2000' });
  #button = h('button', { type: 'submit' }, 'Thực hiện');

  /**
   * @param unit the one it begins with
   * @param active every unit that takes part: `{code, name}`
   */
  constructor(unit, active, kinds, close, done) {
    this.#active = active;
    this.#kinds = kinds;
    this.#close = close;
    this.#done = done;
    this.#newUnit = new UnitFields(null, kinds);
    this.#newPlace.append(h('legend', {}, 'Đơn vị lập mới'), this.#newUnit.element);
    this.#others.addEventListener('change', () => this.#add(this.#others.value));
    this.#successor.addEventListener('change', () => this.#follow());
    this.element = h('form', { novalidate: true, onsubmit: event => this.#submit(event) },
      this.#problems.element,
      h('h3', {}, 'Đơn vị ngừng hoạt động'), this.#chosen,
      field('Thêm đơn vị cùng ngừng hoặc cùng sáp nhập', this.#others),
      field('Đơn vị tiếp nhận (khi sáp nhập)', this.#successor, 'Lịch sử và số liệu đối chiếu của các đơn vị cũ được cộng vào đơn vị này.'),
      this.#newPlace,
      h('h3', {}, 'Quyết định'),
      h('div', { class: 'columns' }, field('Số quyết định', this.#number), field('Ngày quyết định', this.#decidedOn)),
      field('Lý do', this.#reason),
      h('h3', {}, 'Báo cáo đang mở'), this.#reports,
      h('p', { class: 'hint' }, 'Người của các đơn vị này thôi mọi vai trò ở đó; Tháng hành động chưa tổng kết được huỷ cùng lúc; báo cáo cũ vẫn được giữ và Bộ vẫn đọc được.'),
      h('p', { class: 'actions' }, this.#button, h('button', { type: 'button', onclick: close }, 'Đóng')));
    this.#add(unit.code);
  }

  async #add(code) {
    const unit = this.#active.find(each => each.code === code);
    if (!unit || this.#units.includes(unit)) {
      return;
    }
    this.#units.push(unit);
    this.#offer();
    await this.#loadReports();
  }

  async #remove(unit) {
    this.#units = this.#units.filter(each => each !== unit);
    this.#offer();
    await this.#loadReports();
  }

  /** Shows who was chosen, and offers the rest. */
  #offer() {
    fill(this.#chosen, this.#units.map(unit => h('li', {}, h('span', { translate: 'no' }, `${unit.code} – ${unit.name}`),
      this.#units.length > 1 && h('button', { type: 'button', class: 'plain', 'aria-label': `Bỏ ${unit.name}`, onclick: () => this.#remove(unit) }, 'Bỏ'))));
    const left = this.#active.filter(each => !this.#units.includes(each));
    const before = this.#successor.value;
    fill(this.#others, option('', '– chọn để thêm –'), left.map(unit => unitOption(unit)));
    fill(this.#successor, option(NONE, '– không có, đơn vị ngừng hẳn –'), option(NEW, '– lập đơn vị mới –'),
      left.map(unit => unitOption(unit)));
    this.#successor.value = [NEW, ...left.map(unit => unit.code)].includes(before) ? before : NONE;
    this.#follow();
  }

  #follow() {
    this.#newPlace.hidden = this.#successor.value !== NEW;
    this.#choices.forEach(({ control }) => {
      const move = control.querySelector('option[value="MOVE"]');
      if (move) {
        move.disabled = this.#successor.value === NONE;
        if (move.disabled && control.value === 'MOVE') {
          control.value = '';
        }
      }
    });
  }

  async #loadReports() {
    const asked = [...this.#units];
    try {
      const lists = await Promise.all(asked.map(unit => get(`/api/administration/units/${unit.code}/open-reports`)));
      if (asked.length !== this.#units.length) {
        return;
      }
      const before = new Map([...this.#choices].map(([id, { control }]) => [id, control.value]));
      this.#choices.clear();
      const lines = asked.flatMap((unit, i) => lists[i].map(report => this.#line(unit, report, before.get(report.id) ?? '')));
      fill(this.#reports, lines.length > 0 ? lines : h('p', {}, 'Không có báo cáo nào đang mở.'));
      this.#follow();
    } catch (problem) {
      fill(this.#reports, h('p', { class: 'field-error' }, problem.message));
    }
  }

  #line(unit, report, value) {
    const offered = report.correction ? ['CANCEL'] : report.submitted ? ['KEEP', 'MOVE', 'CANCEL'] : ['MOVE', 'CANCEL'];
    const control = h('select', { id: uniqueId('report') }, option('', '– chọn –'), offered.map(each => option(each, CHOICES[each])));
    control.value = value;
    this.#choices.set(report.id, { control });
    return field(`${report.title}, ${unit.name}`, control, `Đang ở bước: ${report.stateLabel}.`);
  }

  async #submit(event) {
    event.preventDefault();
    const decided = readDay(this.#decidedOn);
    const isNew = this.#successor.value === NEW;
    this.#button.disabled = true;
    try {
      const { body } = await call('POST', '/api/administration/unit-closings', {
        units: this.#units.map(unit => unit.code),
        successor: isNew ? null : this.#successor.value || null,
        newUnit: isNew ? this.#newUnit.value : null,
        decisionNumber: this.#number.value, decidedOn: decided.iso, reason: this.#reason.value,
        reports: Object.fromEntries([...this.#choices].filter(([, { control }]) => control.value).map(([id, { control }]) => [id, control.value])),
      });
      this.#close();
      await this.#done(sentence(body));
    } catch (problem) {
      const listed = this.#mark(problem.errors);
      this.#problems.show(listed.length > 0 ? 'Chưa thực hiện được, cần bổ sung:' : `Chưa thực hiện được. ${problem.message}`, listed);
      if (problem.status === 409) {
        await this.#loadReports();
      }
    } finally {
      this.#button.disabled = false;
    }
  }

  #mark(errors) {
    const places = { decisionNumber: this.#number, decidedOn: this.#decidedOn, reason: this.#reason, successor: this.#successor, units: this.#others };
    this.#choices.forEach(({ control }, id) => { places[`reports.${id}`] = control; });
    Object.entries(places).forEach(([name, control]) => mark(control, errors.find(each => each.field === name)?.message));
    const own = errors.filter(each => places[each.field]).map(each => ({ id: places[each.field].id, message: each.message }));
    return [...own, ...this.#newUnit.mark(errors.filter(each => !places[each.field]))];
  }
}

function sentence({ units, successor, cancelled, moved, kept, people }) {
  const what = successor ? `Đã sáp nhập ${units.join(', ')} vào ${successor}` : `Đã ngừng hoạt động ${units.join(', ')}`;
  return `${what}: huỷ ${cancelled}, chuyển ${moved}, để Bộ xử lý ${kept} báo cáo; ${people} người thôi vai trò.`;
}

function unitOption({ code, name }) {
  return h('option', { value: code, translate: 'no' }, `${code} – ${name}`);
}

function option(value, label) {
  return h('option', { value }, label);
}
