import { get } from './api.js';
import { fill, h } from './dom.js';
import { dayInput, field, readDay, textArea, uniqueId } from './fields.js';
import { day } from './format.js';
import { mark } from './problems.js';

const DAYS = ['firstDay', 'lastDay'];

/** What a visit's parts are called. */
export const VISIT_LABELS = {
  unitCode: 'Đơn vị được kiểm tra', firstDay: 'Từ ngày', lastDay: 'Đến ngày', teamHead: 'Trưởng đoàn', team: 'Đoàn kiểm tra',
  focus: 'Trọng tâm kiểm tra',
};

/** Who and what can be chosen for a visit of the year: `{year, units, people}`, people of the ministry. */
export async function visitChoices(year) {
  const [units, people] = await Promise.all([get('/api/units'), get(`/api/inspection-programs/${year}/people`)]);
  return { year, units, people };
}

/** The editable part of a visit as the server gave it. */
export function plannedVisit({ unitCode, firstDay, lastDay, teamHead, team, focus }) {
  return { unitCode, firstDay, lastDay: lastDay === firstDay ? null : lastDay, teamHead, team, focus };
}

/**
 * The fields that plan a visit: unit, days, team with its head, focus. Tells of changes by `input` events of its element.
 *
 * @param choices of {@link visitChoices}
 * @param content what they hold at first, people as `{id, name}`; empty for a new visit
 * @param unitName the unit's name when it is fixed, since a visit never changes its unit
 */
export class VisitFields {
  #choices;
  #unitCode = null;
  #team = [];
  #list = h('ul', { class: 'team' });
  #status = h('p', { role: 'status', class: 'quiet' });
  #from;
  #person;
  #asked = 0;

  constructor(choices, content = {}, unitName = null) {
    this.#choices = choices;
    this.#from = h('select', { onchange: () => this.#offer() });
    this.#person = h('select', {});
    this.controls = {
      ...unitName === null && { unitCode: h('select', {}, h('option', { value: '' }, '– chọn –'), choices.units.map(unitOption)) },
      firstDay: dayInput(null),
      lastDay: dayInput(null),
      team: this.#person,
      teamHead: h('select', {}),
      focus: textArea('', { rows: '3', maxlength: '4000' }),
    };
    Object.entries(this.controls).forEach(([name, control]) => { control.id ||= uniqueId(name); });
    this.element = this.#layOut(unitName);
    this.write(content);
  }

  #layOut(unitName) {
    const c = this.controls;
    const named = (name, hint) => field(VISIT_LABELS[name], c[name], hint);
    const add = h('button', { type: 'button', class: 'plain', onclick: () => this.#add() }, 'Thêm vào đoàn');
    // Where people are looked for is no part of the visit.
    const search = h('div', { class: 'columns', oninput: event => event.stopPropagation() },
      field('Người của', this.#from), field('Chọn người', this.#person));
    if (c.unitCode) {
      c.unitCode.addEventListener('change', () => this.#show());
    }
    return h('div', { class: 'visit-fields' },
      c.unitCode ? named('unitCode') : h('p', {}, `${VISIT_LABELS.unitCode}: `, h('strong', { translate: 'no' }, unitName)),
      h('div', { class: 'columns' }, named('firstDay'), named('lastDay', 'Để trống nếu chỉ một ngày.')),
      h('fieldset', { class: 'block' }, h('legend', {}, VISIT_LABELS.team),
        h('p', { class: 'hint' }, 'Người của đơn vị được kiểm tra không ở trong đoàn được; nhiều nhất 15 người.'),
        this.#list, this.#status, search, h('p', { class: 'actions' }, add), named('teamHead')),
      named('focus', 'Đoàn xem xét kỹ nội dung nào; đơn vị cũng đọc được.'));
  }

  /** Shows this content. */
  write(content) {
    this.#unitCode = content.unitCode ?? null;
    if (this.controls.unitCode) {
      this.controls.unitCode.value = this.#unitCode ?? '';
    }
    DAYS.forEach(name => { this.controls[name].value = day(content[name]); });
    this.controls.focus.value = content.focus ?? '';
    this.controls.focus.dispatchEvent(new Event('refresh'));
    this.#team = [...content.team ?? []];
    this.#show(content.teamHead?.id ?? '');
  }

  /** What the fields hold, to be kept and written again; a day that cannot be read is left out. */
  get content() {
    const head = this.controls.teamHead.value;
    return {
      unitCode: this.#unit(),
      ...Object.fromEntries(DAYS.map(name => [name, readDay(this.controls[name]).iso])),
      teamHead: this.#team.find(person => person.id === head) ?? null,
      team: [...this.#team],
      focus: this.controls.focus.value.trim(),
    };
  }

  /**
   * The plan as the server takes it, without a version, or null when a day is not one.
   *
   * @param aloud whether to say so at the field; while somebody types it would be too early
   */
  read(aloud = false) {
    const wrong = DAYS.map(name => [this.controls[name], readDay(this.controls[name]).error]).filter(([, error]) => error);
    if (aloud) {
      wrong.forEach(([control, error]) => mark(control, error));
    }
    const { teamHead, team, ...rest } = this.content;
    return wrong.length > 0 ? null : { ...rest, teamHead: teamHead?.id ?? null, team: team.map(person => person.id) };
  }

  /** Shows what the server refused, field by field; takes away what it said before. Answers what a summary of problems leads to. */
  mark(errors) {
    const of = name => errors.filter(each => each.field === name).map(each => each.message).join(' ');
    Object.entries(this.controls).forEach(([name, control]) => mark(control, of(name)));
    return errors.map(({ field: name, message }) => ({ id: this.controls[name]?.id, message }));
  }

  /** Puts the keyboard on the first field. */
  focus() {
    Object.values(this.controls)[0].focus();
  }

  #unit() {
    return this.controls.unitCode ? this.controls.unitCode.value || null : this.#unitCode;
  }

  #show(head = this.controls.teamHead.value) {
    fill(this.#list, this.#team.map(person => h('li', {}, h('span', { translate: 'no' }, `${person.name} (${person.id})`), ' ',
      h('button', { type: 'button', class: 'plain', 'aria-label': `Đưa ${person.name} ra khỏi đoàn`, onclick: () => this.#remove(person) }, 'Bỏ'))));
    this.#list.hidden = this.#team.length === 0;
    fill(this.controls.teamHead, h('option', { value: '' }, '– chọn trong đoàn –'),
      this.#team.map(person => h('option', { value: person.id, translate: 'no' }, `${person.name} (${person.id})`)));
    this.controls.teamHead.value = this.#team.some(person => person.id === head) ? head : '';
    const from = this.#from.value;
    fill(this.#from, h('option', { value: '' }, 'Cơ quan Bộ'),
      this.#choices.units.filter(unit => unit.code !== this.#unit()).map(unitOption));
    this.#from.value = [...this.#from.options].some(option => option.value === from) ? from : '';
    this.#offer();
  }

  async #offer() {
    this.#asked += 1;
    const [asked, unit] = [this.#asked, this.#from.value];
    mark(this.#from, null);
    try {
      const people = unit === '' ? this.#choices.people
        : await get(`/api/inspection-programs/${this.#choices.year}/people?unit=${encodeURIComponent(unit)}`);
      if (asked === this.#asked) {
        const free = people.filter(person => !this.#team.some(member => member.id === person.id));
        fill(this.#person, h('option', { value: '' }, free.length === 0 ? '– không còn ai –' : '– chọn –'),
          free.map(person => h('option', { value: person.id, translate: 'no' }, `${person.name} (${person.id})`)));
        this.#person.people = free;
      }
    } catch (problem) {
      mark(this.#from, problem.message);
    }
  }

  #add() {
    const person = this.#person.people?.find(each => each.id === this.#person.value);
    mark(this.#person, person ? null : 'Hãy chọn người, rồi mới thêm vào đoàn.');
    if (person) {
      this.#change([...this.#team, person], `Đã thêm ${person.name} vào đoàn.`);
    }
  }

  #remove(person) {
    this.#change(this.#team.filter(each => each.id !== person.id), `Đã đưa ${person.name} ra khỏi đoàn.`);
  }

  #change(team, message) {
    this.#team = team;
    this.#show();
    this.#status.textContent = message;
    this.#person.focus();
    this.controls.teamHead.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function unitOption(unit) {
  return h('option', { value: unit.code, translate: 'no' }, `${unit.name} (${unit.code})`);
}
