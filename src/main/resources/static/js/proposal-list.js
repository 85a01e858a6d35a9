import { call } from './api.js';
import { fill, h } from './dom.js';
import { DocumentSaver } from './document-saver.js';
import { dayInput, field, readDay, textArea, uniqueId } from './fields.js';
import { clock, day } from './format.js';
import { Problems, mark } from './problems.js';

const PAUSE = 1500;
const LABELS = { content: 'Nội dung kiến nghị', responsible: 'Người, bộ phận chịu trách nhiệm', dueOn: 'Thời hạn thực hiện' };

/**
 * The recommendations that are proposed after a visit, each saved as it is typed. What the server does not have yet, new ones
 * too, is kept on this computer.
 *
 * @param path of the visit
 * @param view the visit as the server gave it
 * @param kept answers unsaved work on a subject
 */
export class ProposalList {
  #path;
  #kept;
  #unsent;
  #editors = [];
  #list = h('div', {});
  #status = h('p', { role: 'status' });

  constructor(path, view, kept) {
    this.#path = `${path}/proposals`;
    this.#kept = kept;
    this.#unsent = kept(`proposals-${view.visit.id}`);
    this.element = h('div', { class: 'proposals' }, this.#list,
      h('p', { class: 'actions' }, h('button', { type: 'button', onclick: () => this.#add() }, 'Thêm kiến nghị')), this.#status);
    view.proposals.forEach(proposal => this.#editors.push(this.#editor(proposal)));
    Object.entries(this.#unsent.all()).forEach(([key, { content }]) => this.#editors.push(this.#editor(content, key)));
    this.#render();
  }

  /** Saves what is being written; answers whether the server has everything. */
  async flush() {
    const saved = await Promise.all(this.#editors.map(editor => editor.flush()));
    return saved.every(Boolean);
  }

  /** What still lacks a part, `{id, message}`. */
  get incomplete() {
    return this.#editors.map((editor, index) => ({ missing: editor.missing, number: index + 1 }))
      .filter(({ missing }) => missing)
      .map(({ missing, number }) => ({ id: missing.id, message: `Kiến nghị ${number} còn thiếu nội dung, người chịu trách nhiệm hoặc thời hạn.` }));
  }

  #editor(content, key = null) {
    return new ProposalEditor(this.#path, this.#kept, key && { kept: this.#unsent, key }, content, editor => this.#remove(editor));
  }

  #add() {
    const key = `${Date.now()}-${this.#editors.length}`;
    const editor = this.#editor({ content: '', responsible: '', dueOn: null }, key);
    this.#editors.push(editor);
    this.#render();
    editor.focus();
    editor.touched();
  }

  async #remove(editor) {
    const number = this.#editors.indexOf(editor) + 1;
    if (!window.confirm(`Xóa kiến nghị ${number}?`)) {
      return;
    }
    try {
      await editor.remove();
      this.#editors = this.#editors.filter(each => each !== editor);
      this.#render();
      this.#status.textContent = `Đã xóa kiến nghị ${number}.`;
    } catch (problem) {
      this.#status.textContent = `Chưa xóa được. ${problem.message}`;
    }
  }

  #render() {
    this.#editors.forEach((editor, index) => { editor.number = index + 1; });
    fill(this.#list, this.#editors.length === 0 ? h('p', { class: 'quiet' }, 'Chưa có kiến nghị.') : this.#editors.map(editor => editor.element));
  }
}

/** One proposal: `unsent`, `{kept, key}`, is where it waits until the server knows it. */
class ProposalEditor {
  #path;
  #kept;
  #unsent;
  #saver = null;
  #proposal;
  #timer;
  #adding = null;
  #gone = false;
  #legend = h('legend', {});
  #status = h('p', { role: 'status', class: 'save-status' }, 'Mọi thay đổi được tự động lưu.');
  #problems = new Problems();
  #controls = {
    content: textArea('', { rows: '3', maxlength: '4000', id: uniqueId('proposal') }),
    responsible: h('input', { type: 'text', maxlength: '300' }),
    dueOn: dayInput(null),
  };

  constructor(path, kept, unsent, proposal, remove) {
    this.#path = path;
    this.#kept = kept;
    this.#unsent = unsent;
    this.#proposal = proposal;
    this.#write(proposal);
    const c = this.#controls;
    const offer = unsent ? null : this.#follow(proposal);
    this.element = h('fieldset', { class: 'block proposal' }, this.#legend, this.#problems.element, offer,
      h('div', { oninput: () => this.touched(), onfocusout: () => this.flush() },
        field(LABELS.content, c.content),
        h('div', { class: 'columns' }, field(LABELS.responsible, c.responsible), field(LABELS.dueOn, c.dueOn, 'Ngày cuối cùng còn đúng hạn.'))),
      h('p', { class: 'actions' }, h('button', { type: 'button', class: 'plain', onclick: () => remove(this) }, 'Xóa kiến nghị này')), this.#status);
    if (unsent) {
      this.#show('Chưa gửi – đang giữ trên máy này.', true);
      window.addEventListener('online', () => this.flush());
    }
  }

  set number(number) {
    this.#legend.textContent = `Kiến nghị ${number}`;
  }

  /** The first part that is not there, if any. */
  get missing() {
    return Object.values(this.#controls).find(control => control.value.trim() === '');
  }

  focus() {
    this.#controls.content.focus();
  }

  /** Something was typed. */
  touched() {
    if (this.#saver) {
      this.#saver.touched();
      return;
    }
    const content = this.#read();
    if (content) {
      this.#unsent.kept.keep(this.#unsent.key, { content });
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Saves now; answers whether the server has what stands here. */
  async flush() {
    if (this.#gone) {
      return true;
    }
    if (!this.#saver) {
      this.#adding ??= this.#add().finally(() => { this.#adding = null; });
      await this.#adding;
    }
    return this.#saver ? this.#saver.flush() : false;
  }

  /** Takes it back; one somebody else has taken back already is gone as well. */
  async remove() {
    clearTimeout(this.#timer);
    await this.#adding;
    if (this.#saver) {
      await call('DELETE', `${this.#path}/${this.#proposal.id}`).catch(problem => {
        if (problem.status !== 404) {
          throw problem;
        }
      });
      this.#saver.forget();
    } else {
      this.#unsent.kept.forget(this.#unsent.key);
    }
    this.#gone = true;
  }

  async #add() {
    clearTimeout(this.#timer);
    const content = this.#read();
    if (content === null) {
      return;
    }
    this.#show('Đang lưu…', false);
    try {
      const { body } = await call('POST', this.#path, { ...content, version: 0 });
      this.#unsent.kept.forget(this.#unsent.key);
      this.#follow(body);
      this.#saved();
    } catch (problem) {
      this.#show(`Chưa gửi được – kiến nghị được giữ trên máy này. ${problem.message}`, true);
      this.#refused(problem.errors ?? []);
    }
  }

  /** From now on the server knows it. Answers the offer of what an earlier visit left, if there is any. */
  #follow(proposal) {
    this.#proposal = proposal;
    const path = `${this.#path}/${proposal.id}`;
    this.#saver = new DocumentSaver({ read: path, write: path }, this.#kept(`proposal-${proposal.id}`), written(proposal), proposal.version, {
      read: () => this.#read(),
      status: (text, failed) => this.#show(text, failed),
      saved: () => this.#saved(),
      refused: errors => this.#refused(errors),
      conflict: latest => this.#conflict(latest),
    });
    const { left } = this.#saver;
    const offer = left && h('section', { class: 'notice warning', role: 'alert' },
      h('p', {}, 'Có thay đổi của kiến nghị này chưa gửi được từ lần trước.'),
      h('p', { class: 'actions' },
        h('button', { type: 'button', onclick: () => { this.#write(left); offer.remove(); this.#saver.restored(); } }, 'Khôi phục và lưu'),
        h('button', { type: 'button', class: 'plain', onclick: () => { this.#saver.forget(); offer.remove(); } }, 'Bỏ thay đổi này')));
    return offer;
  }

  #conflict(latest) {
    const theirs = written(latest);
    const take = own => {
      this.#problems.clear();
      if (!own) {
        this.#write(theirs);
      }
      this.#saver.proceed(theirs, latest.version);
      if (!own) {
        this.#show('Đang hiển thị bản mới nhất.', false);
      }
    };
    this.#problems.show('Người khác vừa lưu kiến nghị này. Bản của Ông/Bà vẫn còn trên màn hình, chưa được lưu.',
      Object.entries(LABELS).map(([name, label]) => ({ message: `${label} của bản kia: ${shown(name, theirs[name])}` })),
      h('button', { type: 'button', onclick: () => take(true) }, 'Giữ bản của tôi'),
      h('button', { type: 'button', onclick: () => take(false) }, 'Lấy bản kia'));
  }

  #write({ content, responsible, dueOn }) {
    this.#controls.content.value = content;
    this.#controls.content.dispatchEvent(new Event('refresh'));
    this.#controls.responsible.value = responsible;
    this.#controls.dueOn.value = day(dueOn);
  }

  /** As the server takes it, or null while the day is none. */
  #read() {
    const { iso, error } = readDay(this.#controls.dueOn);
    return error ? null : { content: this.#controls.content.value.trim(), responsible: this.#controls.responsible.value.trim(), dueOn: iso };
  }

  #saved() {
    this.#refused([]);
    this.#problems.clear();
    this.#show(`Đã lưu lúc ${clock(Date.now())}`, false);
  }

  #refused(errors) {
    Object.entries(this.#controls).forEach(([name, control]) => mark(control, errors.find(each => each.field === name)?.message));
  }

  #show(text, failed) {
    this.#status.textContent = text;
    this.#status.className = `save-status ${failed ? 'bad' : ''}`;
  }
}

function written({ content, responsible, dueOn }) {
  return { content, responsible, dueOn };
}

function shown(name, value) {
  return !value ? '(trống)' : name === 'dueOn' ? day(value) : value;
}
