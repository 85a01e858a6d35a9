import { h } from './dom.js';
import { field, textArea, uniqueId } from './fields.js';
import { mark } from './problems.js';

const KINDS = { PERSON: 'Cá nhân', COLLECTIVE: 'Tập thể' };

/** What a candidate's fields are called. */
export const CANDIDATE_LABELS = {
  kind: 'Cá nhân hay tập thể', name: 'Họ tên hoặc tên tập thể', position: 'Chức vụ, nơi làm việc', awardForm: 'Hình thức đề nghị', achievements: 'Thành tích',
};

/** The part of a candidate that is typed. */
export function describedCandidate(candidate) {
  return Object.fromEntries(Object.keys(CANDIDATE_LABELS).map(name => [name, candidate[name] ?? '']));
}

/** The fields that describe a candidate; `awards` is what can be chosen. */
export class CandidateFields {
  #awards;

  constructor(content, awards) {
    this.#awards = awards;
    this.controls = {
      kind: select(KINDS),
      name: h('input', { type: 'text', maxlength: '200', id: uniqueId('candidate') }),
      position: h('input', { type: 'text', maxlength: '300', id: uniqueId('candidate') }),
      awardForm: select(Object.fromEntries(awards.map(({ code, label }) => [code, label]))),
      achievements: textArea('', { rows: '4', maxlength: '4000', id: uniqueId('candidate') }),
    };
    const named = (name, hint) => field(CANDIDATE_LABELS[name], this.controls[name], hint);
    const basis = h('p', { class: 'hint', role: 'status' });
    const said = () => { basis.textContent = awards.find(({ code }) => code === this.controls.awardForm.value)?.basis ?? ''; };
    this.controls.awardForm.addEventListener('change', said);
    this.controls.awardForm.addEventListener('refresh', said);
    this.element = h('div', {},
      h('div', { class: 'columns' }, named('kind'), named('name')),
      h('div', { class: 'columns' }, named('position', 'Tập thể thì có thể để trống.'), h('div', {}, named('awardForm'), basis)),
      named('achievements', 'Việc đã làm, kết quả, thời gian; tối đa 4.000 ký tự.'));
    this.write(content);
  }

  /** Shows this content. */
  write(content) {
    for (const [name, control] of Object.entries(this.controls)) {
      control.value = content[name] ?? '';
      control.dispatchEvent(new Event('refresh'));
    }
  }

  /** The content as the server takes it, or null while it is not said whether it is a person; `aloud` says so at the field. */
  read(aloud = false) {
    const missing = this.controls.kind.value === '';
    if (aloud && missing) {
      mark(this.controls.kind, 'Hãy chọn cá nhân hoặc tập thể.');
    }
    return missing ? null : Object.fromEntries(Object.entries(this.controls).map(([name, control]) => [name, control.value.trim()]));
  }

  /** Shows what the server refused, field by field; takes away what it said before. */
  mark(errors) {
    Object.entries(this.controls).forEach(([name, control]) => mark(control, errors.find(each => each.field === name)?.message));
  }

  /** A field's value for people. */
  shown(name, value) {
    return name === 'kind' ? KINDS[value] : name === 'awardForm' ? this.#awards.find(({ code }) => code === value)?.label ?? value : value;
  }
}

function select(options) {
  return h('select', { id: uniqueId('candidate') }, h('option', { value: '' }, '– chọn –'),
    Object.entries(options).map(([value, label]) => h('option', { value }, label)));
}
