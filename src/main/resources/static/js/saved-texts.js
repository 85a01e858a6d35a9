import { conflictPanel } from './conflict.js';
import { h } from './dom.js';
import { DocumentSaver } from './document-saver.js';
import { field, textArea } from './fields.js';
import { clock } from './format.js';
import { mark } from './problems.js';

/**
 * Texts that are saved together as they are typed; two versions of one text are shown side by side, what could not be sent is
 * offered at the next visit. Its element tells of every change of the state by an event `save-status`.
 *
 * @param paths `{read, write}`
 * @param texts `{name: {label, hint, limit, rows}}`
 * @param stored the document as the server has it
 */
export class SavedTexts {
  #texts;
  #saver;
  #controls = {};
  #conflicts = h('div', {});
  #status = h('p', { role: 'status', class: 'save-status' }, 'Mọi thay đổi được tự động lưu.');

  constructor(form, subject, paths, texts, stored) {
    this.#texts = texts;
    for (const [name, { limit, rows = 5 }] of Object.entries(texts)) {
      this.#controls[name] = textArea(stored[name], { maxlength: String(limit), rows: String(rows) });
    }
    this.#saver = new DocumentSaver(paths, form.kept(subject), this.#of(stored), stored.version, {
      read: () => this.#read(),
      status: (text, failed) => this.#show(text, failed),
      saved: () => {
        Object.values(this.#controls).forEach(control => mark(control, null));
        this.#show(`Đã lưu lúc ${clock(Date.now())}`, false);
      },
      refused: errors => errors.forEach(each => this.#controls[each.field] && mark(this.#controls[each.field], each.message)),
      conflict: latest => this.#conflict(latest),
    });
    this.element = h('div', { oninput: () => this.#saver.touched(), onfocusout: () => this.#saver.flush() },
      this.#offer(), h('div', { class: 'save-bar' }, this.#status), this.#conflicts,
      Object.entries(texts).map(([name, { label, hint }]) => field(label, this.#controls[name], hint)));
  }

  /** Whether the server has what the form holds. */
  get clean() {
    return this.#saver.clean;
  }

  /** Whether what an earlier visit could not send still waits for a choice. */
  get offering() {
    return this.element.querySelector(':scope > .notice.warning') !== null;
  }

  /** What a text holds now. */
  value(name) {
    return this.#controls[name].value.trim();
  }

  /** Puts texts in, as if they were typed. */
  write(texts) {
    for (const [name, text] of Object.entries(texts)) {
      this.#controls[name].value = text;
      this.#controls[name].dispatchEvent(new Event('refresh'));
    }
    this.#saver.touched();
  }

  flush() {
    return this.#saver.flush();
  }

  /** Saves; answers what is missing, `{id, message}`, or null when the server does not have everything. */
  async missing(messages) {
    const saved = await this.flush();
    const missing = Object.entries(messages).filter(([name]) => this.value(name) === '');
    missing.forEach(([name, message]) => mark(this.#controls[name], message));
    return saved ? missing.map(([name, message]) => ({ id: this.#controls[name].id, message })) : null;
  }

  /** What is told of the last save. */
  get message() {
    return this.#status.textContent;
  }

  #of(content) {
    return Object.fromEntries(Object.keys(this.#texts).map(name => [name, content[name]]));
  }

  #read() {
    return Object.fromEntries(Object.keys(this.#texts).map(name => [name, this.value(name)]));
  }

  #show(text, failed) {
    this.#status.textContent = text;
    this.#status.className = `save-status ${failed ? 'bad' : ''}`;
    this.#tell();
  }

  #tell() {
    this.element.dispatchEvent(new Event('save-status', { bubbles: true }));
  }

  /** Every text that differs is chosen; then saving goes on. */
  #conflict(latest) {
    const theirs = this.#of(latest);
    const mine = this.#read();
    const open = Object.keys(this.#texts).filter(name => mine[name] !== theirs[name]);
    const proceed = () => open.length === 0 && this.#saver.proceed(theirs, latest.version);
    for (const name of [...open]) {
      const panel = conflictPanel({ label: this.#texts[name].label, mine: mine[name], theirs: theirs[name], merge: true }, (choice, merged) => {
        if (choice !== 'mine') {
          this.#controls[name].value = choice === 'theirs' ? theirs[name] : merged;
          this.#controls[name].dispatchEvent(new Event('refresh'));
        }
        panel.remove();
        open.splice(open.indexOf(name), 1);
        proceed();
      });
      this.#conflicts.append(panel);
    }
    this.#conflicts.firstElementChild?.focus();
    proceed();
  }

  #offer() {
    const { left } = this.#saver;
    const offer = left && h('section', { class: 'notice warning', role: 'alert' },
      h('h2', {}, 'Có nội dung chưa gửi được từ lần trước'),
      h('p', {}, 'Nội dung còn giữ trên máy này mà máy chủ chưa có:'),
      h('div', { class: 'plain-text sheet' }, Object.keys(this.#texts).map(name => left[name]).filter(Boolean).join('\n\n')),
      h('p', { class: 'actions' },
        h('button', { type: 'button', onclick: () => { this.write(left); offer.remove(); this.#saver.restored(); } }, 'Khôi phục và lưu'),
        h('button', { type: 'button', class: 'plain', onclick: () => { this.#saver.forget(); offer.remove(); this.#tell(); } }, 'Bỏ nội dung này')));
    return offer;
  }
}
