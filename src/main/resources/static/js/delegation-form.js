import { call } from './api.js';
import { h } from './dom.js';
import { dayInput, field, readDay, uniqueId } from './fields.js';
import { day } from './format.js';
import { Problems, mark } from './problems.js';

/** Lets a head delegate; what was typed stays until the server has it. */
export class DelegationForm {
  #options;
  #done;
  #problems = new Problems();
  #button = h('button', { type: 'submit' }, 'Giao ký');
  #controls;
  #matters;
  #kindField;
  #collectiveField;
  #preview = h('p', { role: 'status', class: 'quiet' });

  /** @param options what can be chosen, as the server says; `done` is called with a sentence */
  constructor(options, done) {
    this.#options = options;
    this.#done = done;
    this.#controls = {
      unit: h('select', { id: uniqueId('choice') }, options.units.map(unit => ownOption(unit.code, unit.name))),
      delegate: select([]),
      kind: select(options.kinds.map(kind => [kind.id, `${kind.prefix} ${kind.label}`])),
      delegateTitle: text({ maxlength: '100', autocomplete: 'off' }),
      collective: text({ maxlength: '100', autocomplete: 'off' }),
      firstDay: dayInput(null),
      lastDay: dayInput(null),
      basis: text({ maxlength: '300', autocomplete: 'off' }),
    };
    this.#matters = options.matters.map(({ id, label }) => ({ label,
      box: h('input', { type: 'checkbox', id: uniqueId('matter'), value: id }) }));
    this.element = this.#form();
    this.#begin();
  }

  get #unit() {
    return this.#options.units.find(unit => unit.code === this.#controls.unit.value);
  }

  get #kind() {
    return this.#options.kinds.find(kind => kind.id === this.#controls.kind.value);
  }

  #form() {
    const c = this.#controls;
    c.unit.addEventListener('change', () => this.#offerPeople());
    this.#collectiveField = field('Tên tập thể', c.collective, 'Ví dụ: Ban VSTBPN.');
    this.#kindField = field('Hình thức ký', c.kind, ' ');
    const unit = field('Đơn vị', c.unit);
    unit.hidden = this.#options.units.length === 1;
    return h('form', { novalidate: true, oninput: () => this.#follow(), onsubmit: event => this.#submit(event) },
      this.#problems.element, unit,
      field('Người ký', c.delegate, 'Người của đơn vị; thủ trưởng thì không cần được giao.'),
      this.#kindField, this.#collectiveField,
      field('Chức vụ in trên văn bản', c.delegateTitle, 'Ví dụ: Phó Chánh Văn phòng.'),
      this.#preview,
      h('fieldset', { class: 'field choices', id: uniqueId('matters'), tabindex: '-1' }, h('legend', {}, 'Loại văn bản'),
        this.#matters.map(({ box, label }) => h('p', {}, box, ' ', h('label', { for: box.id }, label)))),
      h('div', { class: 'columns' },
        field('Từ ngày', c.firstDay), field('Đến hết ngày', c.lastDay)),
      field('Căn cứ', c.basis, 'Số và ngày của văn bản giao, ví dụ 12/GUQ-VP ngày 02/5/2017; bắt buộc với TUQ.'),
      this.#button);
  }

  /** As it stands before anything is typed. */
  #begin() {
    this.#controls.firstDay.value = day(this.#options.today);
    this.#controls.lastDay.value = '';
    this.#matters.forEach(({ box }) => { box.checked = this.#matters.length === 1; });
    this.#offerPeople();
    this.#follow();
  }

  #offerPeople() {
    const people = this.#unit?.people ?? [];
    this.#controls.delegate.replaceChildren(option('', '– chọn người –'), ...people.map(({ id, label }) => ownOption(id, label)));
  }

  /** Shows only what the chosen kind asks for, and what will stand above the name. */
  #follow() {
    const c = this.#controls;
    const collective = this.#kind.id === 'TM';
    this.#kindField.querySelector('.hint').textContent = `${this.#kind.prefix} – ${this.#kind.meaning}.`;
    this.#collectiveField.hidden = !collective;
    const authority = (collective ? c.collective.value : this.#unit?.headTitle ?? '').trim();
    const title = c.delegateTitle.value.trim();
    this.#preview.textContent = authority && title
      ? `Trên văn bản sẽ ghi: ${this.#kind.prefix} ${authority.toLocaleUpperCase('vi')} / ${title.toLocaleUpperCase('vi')}` : '';
  }

  async #submit(event) {
    event.preventDefault();
    const c = this.#controls;
    const first = readDay(c.firstDay);
    const last = readDay(c.lastDay);
    const wrong = [
      !c.delegate.value && { field: 'delegate', message: 'Hãy chọn người ký.' },
      !first.iso && { field: 'firstDay', message: first.error ?? 'Hãy nhập ngày đầu.' },
      !last.iso && { field: 'lastDay', message: last.error ?? 'Hãy nhập ngày cuối.' },
    ].filter(Boolean);
    this.#mark(wrong);
    if (wrong.length > 0) {
      this.#show('Chưa giao được, cần bổ sung:', wrong);
      return;
    }
    this.#button.disabled = true;
    try {
      const { body } = await call('POST', '/api/delegations', {
        unit: c.unit.value, delegate: c.delegate.value, kind: c.kind.value,
        delegateTitle: c.delegateTitle.value, collective: c.collective.value,
        matters: this.#matters.filter(({ box }) => box.checked).map(({ box }) => box.value),
        firstDay: first.iso, lastDay: last.iso, basis: c.basis.value,
      });
      this.#problems.clear();
      this.element.reset();
      this.#begin();
      await this.#done(`Đã giao ${body.delegate} ký từ ngày ${day(body.firstDay)} đến hết ngày ${day(body.lastDay)}.`);
    } catch (problem) {
      this.#mark(problem.errors);
      this.#show(problem.errors.length > 0 ? 'Chưa giao được, cần sửa:' : `Chưa giao được. ${problem.message}`, problem.errors);
    } finally {
      this.#button.disabled = false;
    }
  }

  #place(name) {
    return name === 'matters' ? this.#matters[0].box : this.#controls[name];
  }

  #mark(errors) {
    [...Object.keys(this.#controls), 'matters'].forEach(name =>
      mark(this.#place(name), errors.find(each => each.field === name)?.message));
  }

  #show(sentence, errors) {
    this.#problems.show(sentence, errors.map(({ field: name, message }) => ({ id: this.#place(name)?.id, message })));
  }
}

function select(choices) {
  return h('select', { id: uniqueId('choice') }, choices.map(([value, label]) => option(value, label)));
}

function text(properties) {
  return h('input', { type: 'text', id: uniqueId('text'), ...properties });
}

function option(value, label) {
  return h('option', { value }, label);
}

/** For what has a name of its own. */
function ownOption(value, label) {
  return h('option', { value, translate: 'no' }, label);
}
