import { call } from './api.js';
import { conflictPanel } from './conflict.js';
import { DocumentSaver } from './document-saver.js';
import { fill, h } from './dom.js';
import { FileField } from './file-field.js';
import { clock } from './format.js';
import { LineText } from './line-text.js';
import { mark, Problems } from './problems.js';
import { templateDifferences } from './template-differences.js';
import { readTemplate } from './template-file.js';
import { templatePreview } from './template-preview.js';

const AREA = 'template-content';

/** The desk's editor of a template: saved while it is typed, with what is wrong line by line. */
export class TemplateEditor {
  #path;
  #versions;
  #draft;
  #saver;
  #refusal = new Problems();
  #text = new LineText({ id: AREA, 'aria-describedby': 'template-hint' });
  #status = h('p', { role: 'status', class: 'save-status' }, 'Mọi thay đổi được tự động lưu.');
  #findings = h('section', { 'aria-live': 'polite' });
  #conflicts = h('div', {});
  #shown = h('div', {});
  #file = new FileField('Thay nội dung bằng tệp', 'YAML hoặc JSON, mã hoá UTF-8, không quá 500 kB.',
    { accept: '.yaml,.yml,.json', onchange: () => this.#load() });
  #heading = h('h1', {});

  constructor(path, draft, versions, kept) {
    this.#path = path;
    this.#versions = versions;
    this.#text.value = draft.content;
    this.#saver = new DocumentSaver({ read: path, write: path }, kept, { content: this.#text.value }, draft.version, {
      read: () => ({ content: this.#text.value }),
      status: (text, failed) => this.#show(text, failed),
      saved: view => this.#saved(view),
      refused: errors => errors.forEach(each => mark(this.#text.area, each.message)),
      conflict: latest => this.#conflict(latest),
    });
    this.#text.area.addEventListener('input', () => this.#saver.touched());
    this.#text.area.addEventListener('blur', () => this.#saver.flush());
    window.addEventListener('beforeunload', event => !this.#saver.clean && event.preventDefault());
    this.element = h('div', {}, this.#heading, this.#refusal.element, this.#offer(),
      h('div', { class: 'save-bar' }, this.#status, h('button', { type: 'button', onclick: () => this.#saver.flush() }, 'Lưu')),
      this.#conflicts, this.#findings,
      h('div', { class: 'field' }, h('label', { for: AREA }, 'Nội dung mẫu'),
        h('p', { class: 'hint', id: 'template-hint' }, 'YAML hoặc JSON, giữ nguyên như đã gõ. Dùng {year} cho năm báo cáo, {nextYear} cho năm sau.'),
        this.#text.element),
      this.#file.element,
      h('p', { class: 'actions' },
        h('button', { type: 'button', onclick: () => this.#look('Xem trước', () => templatePreview(path, this.#draft.kinds)) }, 'Xem trước'),
        h('button', { type: 'button', onclick: () => this.#look('Khác với mẫu trước', () => this.#differences()) }, 'So với mẫu khác'),
        h('button', { type: 'submit', onclick: () => this.#publish() }, 'Ban hành'),
        h('button', { type: 'button', class: 'plain', onclick: () => this.#discard() }, 'Bỏ bản thảo')),
      this.#shown);
    this.#judge(draft);
  }

  #show(text, failed) {
    this.#status.textContent = text;
    this.#status.className = `save-status ${failed ? 'bad' : ''}`;
  }

  #saved(view) {
    mark(this.#text.area, null);
    this.#refusal.clear();
    this.#show(`Đã lưu lúc ${clock(Date.now())}`, false);
    this.#judge(view);
  }

  /** Shows what the server says of the text it has. */
  #judge(draft) {
    this.#draft = draft;
    fill(this.#heading, `Bản thảo ${draft.templateId ?? 'mẫu báo cáo'}`);
    const count = draft.problems.filter(each => each.severity === 'BLOCKING').length;
    fill(this.#findings,
      h('h2', {}, count > 0 ? `Còn ${count} lỗi phải sửa` : 'Mẫu đọc được, có thể ban hành'),
      draft.problems.length > 0 && h('ul', { class: 'findings' }, draft.problems.map(problem => this.#finding(problem))));
  }

  #finding({ line, message, severity }) {
    return h('li', {},
      h('button', { type: 'button', class: 'plain', onclick: () => this.#text.goTo(line) }, `Dòng ${line}`), ' ',
      severity === 'WARNING' && h('strong', { class: 'state warning' }, 'Lưu ý: '), message);
  }

  /** Looks at what the server has; it must have what is typed first. */
  async #look(title, content) {
    if (await this.#ready()) {
      fill(this.#shown, h('section', {}, h('h2', { tabindex: '-1' }, title),
        this.#draft.templateId ? content() : h('p', {}, 'Mẫu còn lỗi nên chưa xem được; hãy sửa các dòng được báo.')));
      this.#shown.querySelector('h2').focus();
    }
  }

  #differences() {
    return templateDifferences(this.#path, this.#versions, this.#draft.basedOn);
  }

  async #ready() {
    const saved = await this.#saver.flush();
    if (!saved) {
      this.#refusal.show(`Nội dung chưa lưu được nên chưa làm tiếp. ${this.#status.textContent}`);
    }
    return saved;
  }

  async #publish() {
    if (!await this.#ready()) {
      return;
    }
    const blocking = this.#draft.problems.filter(each => each.severity === 'BLOCKING');
    if (blocking.length > 0) {
      this.#refusal.show('Chưa ban hành được, cần sửa:', blocking.map(({ line, message }) => ({ message: `Dòng ${line}: ${message}` })));
      return;
    }
    if (window.confirm(`Ban hành mẫu “${this.#draft.templateId}”? Mẫu đã ban hành không sửa hoặc xoá được nữa.`)) {
      await this.#finish('POST', `${this.#path}/publication`, { version: this.#draft.version }, body => `/report-templates/${body.id}`);
    }
  }

  async #discard() {
    if (await this.#ready() && window.confirm('Bỏ bản thảo này? Nội dung của bản thảo sẽ không lấy lại được.')) {
      await this.#finish('DELETE', `${this.#path}?version=${this.#draft.version}`, undefined, () => '/report-templates');
    }
  }

  async #finish(method, path, content, next) {
    try {
      const { body } = await call(method, path, content);
      window.location.assign(next(body));
    } catch (problem) {
      this.#refusal.show(problem.message, problem.status === 409 ? [] : problem.errors);
    }
  }

  async #load() {
    mark(this.#file.input, null);
    try {
      const content = await readTemplate(this.#file.input.files[0]);
      if (window.confirm('Thay toàn bộ nội dung đang có bằng nội dung của tệp?')) {
        this.#write(content);
        this.#saver.touched();
      }
    } catch (problem) {
      mark(this.#file.input, problem.message);
    }
    this.#file.clear();
  }

  #write(content) {
    this.#text.value = content;
  }

  #conflict(latest) {
    const panel = conflictPanel({
      label: 'Bản thảo', mine: this.#text.value, theirs: latest.content, savedBy: latest.savedBy, savedAt: latest.savedAt, merge: true,
    }, (choice, merged) => {
      if (choice !== 'mine') {
        this.#write(choice === 'theirs' ? latest.content : merged);
      }
      panel.remove();
      this.#judge(latest);
      this.#saver.proceed({ content: latest.content }, latest.version);
      this.#show(choice === 'theirs' ? 'Đang hiển thị bản mới nhất.' : 'Đang lưu…', false);
    });
    fill(this.#conflicts, panel);
    panel.focus();
  }

  /** Offers what an earlier visit could not send. */
  #offer() {
    const { left } = this.#saver;
    const end = action => { action(); offer.remove(); };
    const offer = left && h('section', { class: 'notice warning', role: 'alert' },
      h('h2', {}, 'Có nội dung chưa gửi được từ lần trước'),
      h('p', {}, 'Nội dung đã gõ còn giữ trên máy này mà máy chủ chưa có:'),
      h('div', { class: 'plain-text sheet', translate: 'no' }, left.content),
      h('p', { class: 'actions' },
        h('button', { type: 'button', onclick: () => end(() => { this.#write(left.content); this.#saver.restored(); }) }, 'Khôi phục và lưu'),
        h('button', { type: 'button', class: 'plain', onclick: () => end(() => this.#saver.forget()) }, 'Bỏ nội dung này')));
    return offer;
  }
}
