import { call } from './api.js';
import { CANDIDATE_LABELS, CandidateFields, describedCandidate } from './candidate-fields.js';
import { fill, h } from './dom.js';
import { newRecord, recordEditor } from './record-editor.js';

/**
 * Who is proposed, each saved as it is typed; a new one is there once it is added, until then it is kept on this computer.
 *
 * @param path of the proposal
 * @param kept answers unsaved work on a subject
 */
export class CandidateEditor {
  #path;
  #view;
  #kept;
  #editors = new Map();
  #list = h('div', {});
  #adding = h('div', {});
  #status = h('p', { role: 'status' });
  #button = h('button', { type: 'button', onclick: () => this.#add() }, 'Thêm cá nhân, tập thể');

  constructor(path, view, kept) {
    this.#path = `${path}/candidates`;
    this.#view = view;
    this.#kept = kept;
    this.element = h('section', {}, h('h2', { id: 'candidates' }, 'Ai được đề nghị'), this.#list, this.#adding,
      h('p', { class: 'actions' }, this.#button), this.#status);
    view.candidates.forEach(candidate => this.#show(candidate));
    this.#render();
    if (this.#keptNew.all().added) {
      this.#add();
    }
  }

  get #keptNew() {
    return this.#kept(`candidate-new-${this.#view.id}`);
  }

  /** How many there are. */
  get size() {
    return this.#editors.size;
  }

  /** Whether one is described that was not added yet. */
  get adding() {
    return this.#adding.firstChild !== null;
  }

  /** Saves what is being written; answers whether the server has everything. */
  async flush() {
    const saved = await Promise.all([...this.#editors.values()].map(editor => editor.flush()));
    return saved.every(Boolean);
  }

  /** What still lacks a part, `{id, message}`. */
  get missing() {
    return [...this.#editors.values()].flatMap(({ fields: { controls } }, index) => {
      const who = controls.name.value.trim() || `Người, tập thể thứ ${index + 1}`;
      return Object.entries({
        name: 'chưa có tên', position: controls.kind.value === 'PERSON' && 'chưa ghi chức vụ, nơi làm việc',
        awardForm: 'chưa chọn hình thức khen thưởng', achievements: 'chưa nêu thành tích',
      }).filter(([name, message]) => message && controls[name].value.trim() === '')
        .map(([name, message]) => ({ id: controls[name].id, message: `${who}: ${message}.` }));
    });
  }

  #show(candidate) {
    const fields = new CandidateFields(describedCandidate(candidate), this.#view.awards);
    const kind = { noun: 'người, tập thể', className: 'candidate-editor', labels: CANDIDATE_LABELS, described: describedCandidate, shown: (name, value) => fields.shown(name, value) };
    this.#editors.set(candidate.id, recordEditor(kind, `${this.#path}/${candidate.id}`, candidate,
      this.#kept(`candidate-${candidate.id}`), fields, () => {}));
  }

  #add() {
    if (this.adding) {
      return;
    }
    const kept = this.#keptNew;
    const fields = new CandidateFields(kept.all().added ?? { kind: 'PERSON' }, this.#view.awards);
    const kind = { noun: 'cá nhân, tập thể', className: 'candidate-new' };
    fill(this.#adding, newRecord(kind, this.#path, kept, fields, added => {
      fill(this.#adding);
      if (added) {
        this.#show(added);
        this.#render();
        this.#status.textContent = `Đã thêm ${added.name || 'một người, tập thể'}.`;
      }
      this.#button.focus();
    }));
    fields.controls.name.focus();
  }

  async #remove(id) {
    const name = this.#editors.get(id).fields.controls.name.value.trim() || 'người, tập thể này';
    if (!window.confirm(`Bỏ ${name} khỏi đề nghị?`)) {
      return;
    }
    try {
      await call('DELETE', `${this.#path}/${id}`).catch(problem => {
        if (problem.status !== 404) {
          throw problem;
        }
      });
      this.#editors.delete(id);
      this.#render();
      this.#status.textContent = `Đã bỏ ${name}.`;
    } catch (problem) {
      this.#status.textContent = `Chưa bỏ được. ${problem.message}`;
    }
  }

  #render() {
    fill(this.#list, this.#editors.size === 0 ? h('p', { class: 'quiet' }, 'Chưa có ai.')
      : [...this.#editors].map(([id, editor], index) => h('fieldset', { class: 'block candidate' },
        h('legend', {}, `Người, tập thể ${index + 1}`), editor.element,
        h('p', { class: 'actions' }, h('button', { type: 'button', class: 'plain', 'aria-label': `Bỏ người, tập thể ${index + 1}`, onclick: () => this.#remove(id) }, 'Bỏ khỏi đề nghị')))));
  }
}
