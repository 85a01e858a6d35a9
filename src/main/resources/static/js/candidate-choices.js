import { candidateFacts } from './commendation-view.js';
import { h } from './dom.js';
import { field, textArea, uniqueId } from './fields.js';
import { mark } from './problems.js';
import { recordEditor } from './record-editor.js';

/**
 * One choice and its reason for every candidate, each saved as it is made.
 *
 * @param of `opinion` or `verdict`
 * @param choices `{value: label}`, the favourable one first; the other needs a reason
 * @param kept answers unsaved work on a subject
 */
export class CandidateChoices {
  #editors;

  constructor(path, { candidates }, of, choices, kept) {
    const [, against] = Object.keys(choices);
    this.#editors = candidates.map(candidate => {
      const fields = new ChoiceFields(candidate, choices, against);
      const kind = {
        noun: 'ý kiến', className: 'choice-editor', labels: { choice: 'Ý kiến', reason: 'Lý do' },
        described: ({ choice, reason }) => ({ choice: choice ?? '', reason }), shown: (name, value) => (name === 'choice' ? choices[value] ?? 'chưa chọn' : value || 'trống'),
      };
      fields.write(kind.described(candidate[of]));
      const editor = recordEditor(kind, `${path}/candidates/${candidate.id}/${of}`, candidate[of], kept(`${of}-${candidate.id}`), fields, () => {});
      return { candidate, fields, editor };
    });
    this.element = h('section', {}, h('h2', {}, 'Từng cá nhân, tập thể'),
      this.#editors.map(({ candidate, editor }) => h('fieldset', { class: 'block candidate' },
        h('legend', {}, candidate.name), candidateFacts(candidate, of === 'verdict' ? candidate.opinion : null), editor.element)));
  }

  /** Saves what is being written; answers whether the server has everything. */
  async flush() {
    const saved = await Promise.all(this.#editors.map(({ editor }) => editor.flush()));
    return saved.every(Boolean);
  }

  /** What still lacks, `{id, message}`. */
  get missing() {
    return this.#editors.flatMap(({ candidate, fields }) => fields.missing(candidate.name));
  }

  /** Before the form is sent: everything is saved and nothing lacks; says otherwise above the form. */
  async ready(form, sentence) {
    const saved = await this.flush();
    const { missing } = this;
    if (!saved || missing.length > 0) {
      form.problems.show(saved ? `${sentence}, cần bổ sung:` : `${sentence}: có ý kiến chưa lưu; hãy xem từng người.`, missing);
    }
    return saved && missing.length === 0;
  }
}

class ChoiceFields {
  #radios;
  #against;
  #reason = textArea('', { rows: '3', maxlength: '2000', id: uniqueId('reason') });

  constructor(candidate, choices, against) {
    const name = uniqueId('choice');
    this.#against = against;
    this.#radios = Object.entries(choices).map(([value, label]) => ({ label, radio: h('input', { type: 'radio', name, value, id: uniqueId('choice') }) }));
    this.controls = { choice: this.#radios[0].radio, reason: this.#reason };
    this.element = h('div', {},
      h('fieldset', { class: 'field choices' }, h('legend', {}, `Về ${candidate.name}`),
        this.#radios.map(({ radio, label }) => h('p', {}, radio, ' ', h('label', { for: radio.id }, label)))),
      field(`Lý do, ý kiến về ${candidate.name}`, this.#reason, `Bắt buộc khi ${choices[against].toLowerCase()}; tối đa 2.000 ký tự.`));
  }

  get #choice() {
    return this.#radios.find(({ radio }) => radio.checked)?.radio.value ?? '';
  }

  /** Shows this content. */
  write({ choice, reason }) {
    this.#radios.forEach(({ radio }) => { radio.checked = radio.value === choice; });
    this.#reason.value = reason ?? '';
    this.#reason.dispatchEvent(new Event('refresh'));
  }

  /** The content as the server takes it. */
  read() {
    return { choice: this.#choice, reason: this.#reason.value.trim() };
  }

  /** Shows what the server refused; takes away what it said before. */
  mark(errors) {
    Object.entries(this.controls).forEach(([name, control]) => mark(control, errors.find(each => each.field === name)?.message));
  }

  /** What lacks here. */
  missing(who) {
    if (this.#choice === '') {
      return [{ id: this.controls.choice.id, message: `${who}: hãy chọn.` }];
    }
    return this.#choice === this.#against && this.#reason.value.trim() === ''
      ? [{ id: this.#reason.id, message: `${who}: hãy ghi lý do.` }] : [];
  }
}
