import { call, get } from './api.js';
import { fill, h } from './dom.js';
import { field, textArea, uniqueId } from './fields.js';
import { day } from './format.js';
import { Kept } from './kept.js';
import { fillPlace } from './page.js';
import { mark, Problems } from './problems.js';
import { plannedVisit, visitChoices, VisitFields } from './visit-fields.js';

const KINDS = { ADD: 'Bổ sung đợt kiểm tra', CHANGE: 'Đổi lịch, đoàn hoặc trọng tâm', CANCEL: 'Hủy đợt kiểm tra' };
const OVER = ['PLANNED', 'CONCLUDED', 'CANCELLED'];

const place = document.getElementById('change-form');
const { year, user } = place.dataset;
const path = `/api/inspection-programs/${year}`;

fillPlace(place, async () => {
  const [program, choices] = await Promise.all([get(path), visitChoices(year)]);
  return new ChangeForm(program.visits.filter(visit => !OVER.includes(visit.state)), choices).element;
});

/** The committee proposes to change the approved program; what it typed stays on this computer until the server has it. */
class ChangeForm {
  #visits;
  #choices;
  #kept = new Kept(user, `inspection-change-${year}`);
  #problems = new Problems();
  #kinds;
  #visit;
  #visitField;
  #plan = h('div', {});
  #fields = null;
  #shown = null;
  #reason = textArea('', { rows: '3', maxlength: '2000' });
  #button = h('button', { type: 'submit' }, 'Gửi đề nghị');

  constructor(visits, choices) {
    this.#visits = visits;
    this.#choices = choices;
    const name = uniqueId('kind');
    this.#kinds = Object.entries(KINDS).map(([value, label]) => ({ label,
      radio: h('input', { type: 'radio', name, value, id: uniqueId('kind'), disabled: value !== 'ADD' && visits.length === 0 }) }));
    this.#visit = h('select', { id: uniqueId('visit') }, h('option', { value: '' }, '– chọn –'),
      visits.map(visit => h('option', { value: visit.id, translate: 'no' }, `${visit.unitName} (${day(visit.firstDay)})`)));
    this.#visitField = field('Đợt kiểm tra cần điều chỉnh', this.#visit);
    this.element = this.#layOut();
    this.#restore();
  }

  #layOut() {
    const left = Object.keys(this.#kept.all()).length > 0;
    return h('details', { class: 'block', open: left }, h('summary', {}, 'Đề nghị điều chỉnh'),
      h('p', {}, 'Vụ trưởng quyết định từng đề nghị; kế hoạch giữ nguyên cho đến khi có quyết định.'),
      h('form', { novalidate: true, oninput: () => this.#keep(), onchange: () => this.#follow(), onsubmit: event => this.#submit(event) },
        this.#problems.element,
        h('fieldset', { class: 'field choices' }, h('legend', {}, 'Nội dung điều chỉnh'),
          this.#kinds.map(({ radio, label }) => h('p', {}, radio, ' ', h('label', { for: radio.id }, label)))),
        this.#visitField, this.#plan,
        field('Lý do điều chỉnh', this.#reason, 'Đơn vị và đoàn kiểm tra đọc lý do này khi Vụ trưởng đồng ý; tối đa 2.000 ký tự.'),
        h('p', { class: 'actions' }, this.#button)));
  }

  get #kind() {
    return this.#kinds.find(({ radio }) => radio.checked)?.radio.value ?? null;
  }

  /** Shows what the chosen kind asks for; the fields are made anew only when they are for something else. */
  #follow(content = null) {
    const kind = this.#kind;
    this.#visitField.hidden = kind !== 'CHANGE' && kind !== 'CANCEL';
    const visit = this.#visits.find(({ id }) => id === this.#visit.value);
    const shown = kind === 'ADD' ? 'ADD' : kind === 'CHANGE' && visit ? visit.id : null;
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#fields = shown === null ? null : shown === 'ADD' ? new VisitFields(this.#choices, content ?? {})
        : new VisitFields(this.#choices, content ?? plannedVisit(visit), visit.unitName);
      fill(this.#plan, this.#fields?.element);
    }
  }

  #keep() {
    this.#kept.keep('change', { kind: this.#kind, visitId: this.#visit.value, reason: this.#reason.value,
      shown: this.#shown, content: this.#fields?.content ?? null });
  }

  #restore() {
    const { kind, visitId, reason, shown, content } = this.#kept.all().change ?? {};
    this.#kinds.forEach(({ radio }) => { radio.checked = radio.value === kind && !radio.disabled; });
    this.#visit.value = this.#visits.some(({ id }) => id === visitId) ? visitId : '';
    this.#reason.value = reason ?? '';
    this.#follow(shown === (kind === 'ADD' ? 'ADD' : visitId) ? content : null);
  }

  async #submit(event) {
    event.preventDefault();
    this.#mark([]);
    const kind = this.#kind;
    const plan = kind === 'CANCEL' ? null : this.#fields?.read() ?? null;
    const wrong = this.#missing(kind, plan);
    if (wrong.length > 0) {
      this.#show('Chưa gửi được, cần bổ sung:', wrong);
      return;
    }
    this.#button.disabled = true;
    try {
      await call('POST', `${path}/changes`, { kind, visitId: kind === 'ADD' ? null : this.#visit.value,
        plan: plan && { ...plan, version: 0 }, reason: this.#reason.value });
      this.#kept.forget('change');
      window.location.assign(`/inspections/${year}`);
    } catch (problem) {
      this.#show(`Chưa gửi được, nội dung được giữ trên máy này. ${problem.message}`, problem.errors ?? []);
      this.#button.disabled = false;
    }
  }

  #missing(kind, plan) {
    return [
      !kind && { field: 'kind', message: 'Hãy chọn nội dung điều chỉnh.' },
      kind && kind !== 'ADD' && !this.#visit.value && { field: 'visitId', message: 'Hãy chọn đợt kiểm tra cần điều chỉnh.' },
      this.#fields && kind !== 'CANCEL' && !plan && { message: 'Hãy xem lại các ngày được đánh dấu.' },
      this.#reason.value.trim() === '' && { field: 'reason', message: 'Hãy ghi lý do điều chỉnh.' },
    ].filter(Boolean);
  }

  #own() {
    return { kind: this.#kinds[0].radio, visitId: this.#visit, reason: this.#reason };
  }

  #mark(errors) {
    Object.entries(this.#own()).forEach(([name, control]) => mark(control, errors.find(each => each.field === name)?.message));
    this.#fields?.mark(errors);
  }

  #show(text, errors) {
    const ids = { ...this.#fields?.controls, ...this.#own() };
    this.#mark(errors);
    this.#fields?.read(true);
    this.#problems.show(text, errors.map(({ field: name, message }) => ({ id: ids[name]?.id, message })));
  }
}
