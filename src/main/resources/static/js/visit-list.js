import { call, get } from './api.js';
import { fill, h } from './dom.js';
import { conflictTotals, visitCard } from './inspection-program-view.js';
import { programPath } from './inspection-view.js';
import { Problems } from './problems.js';
import { plannedVisit, VisitFields } from './visit-fields.js';

/**
 * The visits of a draft program: add, change, remove. What is typed is kept on this computer until it is saved; what does not fit
 * is shown after each save.
 *
 * @param program as the server gave it
 * @param choices of `visitChoices`
 * @param kept answers unsaved work on a subject
 * @param changed called whenever the program was changed
 */
export class VisitList {
  #path;
  #program;
  #choices;
  #kept;
  #changed;
  #editors = new Map();
  #list = h('div', {});
  #totals = h('div', {});
  #adding = h('div', {});
  #status = h('p', { role: 'status' });

  constructor(program, choices, kept, changed) {
    this.#changed = changed;
    this.#path = programPath(program.year);
    this.#program = program;
    this.#choices = choices;
    this.#kept = subject => kept(`inspection-visit-${program.year}-${subject}`);
    this.element = h('div', { class: 'visits' }, this.#totals, this.#list, this.#adding,
      h('p', { class: 'actions' }, h('button', { type: 'button', onclick: () => this.#add() }, 'Thêm đợt kiểm tra')), this.#status);
    this.#render();
    if (this.#kept('new').all().visit) {
      this.#add();
    }
  }

  /** As the server has it. */
  get program() {
    return this.#program;
  }

  /** Saves what is being changed; answers whether the server has everything. */
  async flush() {
    let saved = true;
    for (const editor of [...this.#editors.values()]) {
      saved = await editor.save() && saved;
    }
    return saved;
  }

  #add() {
    if (!this.#editors.has('new')) {
      const editor = new VisitEditor(this.#choices, this.#kept('new'), null, this.#program, {
        send: plan => call('POST', `${this.#path}/visits`, plan),
        saved: program => this.#added(program),
        dropped: () => this.#close('new'),
      });
      this.#editors.set('new', editor);
    }
    fill(this.#adding, this.#editors.get('new').element);
    this.#editors.get('new').focus();
  }

  #added(program) {
    const before = this.#program.visits.map(visit => visit.id);
    const added = program.visits.find(visit => !before.includes(visit.id));
    this.#program = program;
    this.#changed();
    this.#close('new');
    this.#status.textContent = `Đã thêm đợt kiểm tra tại ${added.unitName}.`;
    this.#open(added.id);
  }

  #edit(id) {
    if (!this.#editors.has(id)) {
      const visit = this.#visit(id);
      this.#editors.set(id, new VisitEditor(this.#choices, this.#kept(id), visit, this.#program, {
        send: plan => call('PUT', `${this.#path}/visits/${encodeURIComponent(id)}`, plan),
        saved: program => this.#saved(program, id),
        dropped: () => this.#close(id),
        latest: async () => {
          this.#program = await get(this.#path);
          return this.#visit(id);
        },
      }));
      this.#render();
    }
    this.#open(id);
    this.#editors.get(id).focus();
  }

  #saved(program, id) {
    this.#program = program;
    this.#changed();
    this.#close(id);
    this.#status.textContent = `Đã lưu đợt kiểm tra tại ${this.#visit(id).unitName}.`;
    this.#open(id);
  }

  #close(id) {
    this.#editors.delete(id);
    if (id === 'new') {
      fill(this.#adding);
    }
    this.#render();
  }

  #open(id) {
    const card = document.getElementById(`visit-${id}`);
    if (card) {
      card.open = true;
      card.querySelector('summary').focus();
    }
  }

  #visit(id) {
    return this.#program.visits.find(visit => visit.id === id);
  }

  /** Cards that are open stay so, with what is being changed in them. */
  #render() {
    const open = [...this.#list.querySelectorAll('details.visit[open]')].map(card => card.id);
    fill(this.#totals, conflictTotals(this.#program),
      this.#program.visits.length === 0 && h('p', { class: 'notice' }, 'Chưa có đợt kiểm tra nào. Nếu năm nay không tổ chức kiểm tra, hãy nêu lý do ở phần mục đích, yêu cầu.'));
    fill(this.#list, this.#program.visits.map(visit => this.#card(visit)));
    this.#list.querySelectorAll('details.visit').forEach(card => { card.open ||= open.includes(card.id); });
  }

  #card(visit) {
    const editor = this.#editors.get(visit.id);
    const unsaved = !editor && Boolean(this.#kept(visit.id).all().visit);
    const card = visitCard(visit, this.#program.conflicts.filter(each => each.visitId === visit.id),
      unsaved && h('p', { class: 'notice warning' }, 'Thay đổi nhập lần trước chưa được lưu; bấm “Sửa” để xem lại rồi lưu.'),
      editor ? editor.element : h('p', { class: 'actions' },
        h('button', { type: 'button', 'aria-label': `Sửa đợt kiểm tra tại ${visit.unitName}`, onclick: () => this.#edit(visit.id) }, 'Sửa'),
        h('button', { type: 'button', class: 'plain', 'aria-label': `Xóa đợt kiểm tra tại ${visit.unitName}`, onclick: () => this.#remove(visit) }, 'Xóa')));
    card.open = Boolean(editor) || unsaved;
    return card;
  }

  async #remove(visit) {
    if (!window.confirm(`Xóa đợt kiểm tra tại ${visit.unitName}?`)) {
      return;
    }
    try {
      this.#program = (await call('DELETE', `${this.#path}/visits/${encodeURIComponent(visit.id)}`)).body;
      this.#kept(visit.id).forget('visit');
      this.#changed();
      this.#render();
      this.#status.textContent = `Đã xóa đợt kiểm tra tại ${visit.unitName}.`;
    } catch (problem) {
      this.#status.textContent = `Chưa xóa được. ${problem.message}`;
    }
  }
}

/**
 * Plans one visit; nothing is lost until the server has it.
 *
 * @param visit as the server has it; null for a new one
 * @param doors `{send, saved, dropped, latest}`
 */
class VisitEditor {
  #kept;
  #doors;
  #fields;
  #version;
  #problems = new Problems();
  #button = h('button', { type: 'button', onclick: () => this.save() }, 'Lưu đợt kiểm tra');

  constructor(choices, kept, visit, program, doors) {
    const left = kept.all().visit;
    this.#kept = kept;
    this.#doors = doors;
    this.#version = left?.version ?? visit?.version ?? 0;
    this.#fields = new VisitFields(choices, left?.content ?? (visit ? plannedVisit(visit) : {}), visit?.unitName ?? null);
    this.element = h('fieldset', { class: 'block visit-editor' },
      h('legend', {}, visit ? `Sửa đợt kiểm tra tại ${visit.unitName}` : `Đợt kiểm tra mới trong năm ${program.year}`),
      this.#problems.element,
      left && h('p', { class: 'notice warning' }, 'Nội dung nhập lần trước chưa được lưu; hãy kiểm tra rồi bấm “Lưu đợt kiểm tra”.'),
      h('div', { oninput: () => this.#kept.keep('visit', { content: this.#fields.content, version: this.#version }) }, this.#fields.element),
      h('p', { class: 'actions' }, this.#button,
        h('button', { type: 'button', class: 'plain', onclick: () => { this.#kept.forget('visit'); doors.dropped(); } }, visit ? 'Bỏ thay đổi' : 'Bỏ')));
  }

  focus() {
    this.#fields.focus();
  }

  /** Saves; answers whether the server has it. */
  async save() {
    this.#problems.clear();
    this.#fields.mark([]);
    const plan = this.#fields.read(true);
    if (plan === null) {
      this.#problems.show('Chưa lưu được; hãy xem các ô được đánh dấu.');
      return false;
    }
    this.#button.disabled = true;
    try {
      const { body } = await this.#doors.send({ ...plan, version: this.#version });
      this.#kept.forget('visit');
      this.#doors.saved(body);
      return true;
    } catch (problem) {
      await this.#refused(problem);
      return false;
    } finally {
      this.#button.disabled = false;
    }
  }

  async #refused(problem) {
    const latest = problem.status === 409 && await this.#doors.latest?.();
    if (latest && latest.version !== this.#version) {
      this.#conflict(latest);
      return;
    }
    this.#problems.show(`Chưa lưu được, nội dung được giữ trên máy này. ${problem.message}`, this.#fields.mark(problem.errors ?? []));
  }

  #conflict(latest) {
    this.#problems.show('Người khác vừa lưu đợt kiểm tra này. Bản của Ông/Bà vẫn còn trên màn hình, chưa được lưu.', [],
      h('button', { type: 'button', onclick: () => { this.#version = latest.version; this.save(); } }, 'Giữ bản của tôi'),
      h('button', { type: 'button', onclick: () => { this.#kept.forget('visit'); this.#doors.dropped(); } }, 'Lấy bản kia'));
  }
}
