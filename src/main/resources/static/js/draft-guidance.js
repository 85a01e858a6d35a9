import { get } from './api.js';
import { conflictPanel } from './conflict.js';
import { h } from './dom.js';
import { DocumentSaver } from './document-saver.js';
import { dayInput, field, readDay, textArea } from './fields.js';
import { fileEditor } from './files.js';
import { clock, day } from './format.js';
import { guidanceHeader, guidanceHistory, withSteps } from './guidance-view.js';
import { mark } from './problems.js';
import { returnNotice } from './report-view.js';

const LABELS = { number: 'Số, ký hiệu', issuedOn: 'Ngày văn bản', subject: 'Trích yếu (V/v)', body: 'Nội dung' };
const MISSING = {
  number: 'Hãy nhập số, ký hiệu văn bản.',
  issuedOn: 'Hãy nhập ngày văn bản.',
  subject: 'Hãy nhập trích yếu.',
  body: 'Hãy nhập nội dung văn bản.',
};

/** Drafting the year's guidance letter. */
export async function fillIn(form, task) {
  const guidance = await get(`/api/guidances/${task.businessKey}`);
  new GuidanceForm(form, guidance).show(guidance);
}

class GuidanceForm {
  #form;
  #path;
  #saver;
  #conflicts = h('div', {});
  #status = h('p', { role: 'status', class: 'save-status' }, 'Mọi thay đổi được tự động lưu.');
  #controls = {
    number: h('input', { type: 'text', maxlength: '50' }),
    issuedOn: dayInput(null),
    subject: textArea('', { rows: '2', maxlength: '500' }),
    body: textArea('', { rows: '16' }),
  };

  constructor(form, guidance) {
    this.#form = form;
    this.#path = `/api/guidances/${guidance.year}`;
    this.#saver = new DocumentSaver({ read: this.#path, write: this.#path }, form.kept(`guidance-${guidance.year}`),
      contentOf(guidance), guidance.version, {
        read: () => this.#read(),
        status: (text, failed) => this.#show(text, failed),
        saved: () => this.#saved(),
        refused: errors => errors.forEach(each => this.#controls[each.field] && mark(this.#controls[each.field], each.message)),
        conflict: latest => this.#conflict(latest),
      });
  }

  show(guidance) {
    const { number, issuedOn, subject, body } = this.#controls;
    this.#write(contentOf(guidance));
    this.#form.show(
      returnNotice(withSteps(guidance)), guidanceHeader(guidance), this.#offer(),
      h('div', { class: 'save-bar' }, this.#status), this.#conflicts,
      h('div', { oninput: () => this.#saver.touched(), onfocusout: () => this.#saver.flush() },
        field(LABELS.number, number, 'Ví dụ 763/BXD-TCCB.'), field(LABELS.issuedOn, issuedOn),
        field(LABELS.subject, subject), field(LABELS.body, body, 'Mỗi đoạn một dòng; tiêu đề, quốc hiệu, nơi nhận được thêm khi in.')),
      fileEditor(`${this.#path}/attachments`, guidance.attachments), guidanceHistory(guidance));
    this.#form.save = () => this.#saver.flush();
    this.#form.beforeComplete = () => this.#mayComplete();
    this.#form.variables = () => (this.#saver.clean ? {} : null);
  }

  #write(content) {
    for (const [name, value] of Object.entries(content)) {
      this.#controls[name].value = name === 'issuedOn' ? day(value) : value;
      this.#controls[name].dispatchEvent(new Event('refresh'));
    }
  }

  #read() {
    const { number, issuedOn, subject, body } = this.#controls;
    const { iso, error } = readDay(issuedOn);
    return error ? null : { number: number.value.trim(), issuedOn: iso, subject: subject.value.trim(), body: body.value.trim() };
  }

  #show(text, failed) {
    this.#status.textContent = text;
    this.#status.className = `save-status ${failed ? 'bad' : ''}`;
  }

  #saved() {
    Object.values(this.#controls).forEach(control => mark(control, null));
    this.#show(`Đã lưu lúc ${clock(Date.now())}`, false);
  }

  async #mayComplete() {
    const saved = await this.#saver.flush();
    const missing = Object.entries(this.#controls).filter(([, control]) => control.value.trim() === '');
    missing.forEach(([name, control]) => mark(control, MISSING[name]));
    const problems = Object.entries(this.#controls).filter(([, control]) => control.getAttribute('aria-invalid'))
      .map(([name, control]) => ({ id: control.id, message: MISSING[name] && control.value.trim() === '' ? MISSING[name] : `${LABELS[name]}: xem ghi chú tại ô này.` }));
    if (!saved || problems.length > 0) {
      this.#form.problems.show(problems.length > 0 ? 'Chưa trình được, cần bổ sung:' : `Chưa trình được. ${this.#status.textContent}`, problems);
    }
    return saved && problems.length === 0;
  }

  /** Every field that differs is chosen; then saving goes on. */
  #conflict(latest) {
    const theirs = contentOf(latest);
    const mine = this.#read();
    const open = Object.keys(LABELS).filter(name => mine[name] !== theirs[name]);
    const show = (name, value) => (name === 'issuedOn' ? day(value) : value);
    const settle = name => {
      open.splice(open.indexOf(name), 1);
      if (open.length === 0) {
        this.#saver.proceed(theirs, latest.version);
      }
    };
    for (const name of [...open]) {
      const panel = conflictPanel({
        label: LABELS[name], mine: show(name, mine[name]), theirs: show(name, theirs[name]), merge: name === 'subject' || name === 'body',
      }, (choice, merged) => {
        if (choice !== 'mine') {
          this.#write({ [name]: choice === 'theirs' ? theirs[name] : merged });
        }
        panel.remove();
        settle(name);
      });
      this.#conflicts.append(panel);
    }
    this.#conflicts.firstElementChild?.focus();
    if (open.length === 0) {
      this.#saver.proceed(theirs, latest.version);
    }
  }

  #offer() {
    const { left } = this.#saver;
    const offer = left && h('section', { class: 'notice warning', role: 'alert' },
      h('h2', {}, 'Có nội dung chưa gửi được từ lần trước'),
      h('p', {}, 'Nội dung còn giữ trên máy này mà máy chủ chưa có:'),
      h('div', { class: 'plain-text sheet' }, `${left.subject}\n\n${left.body}`),
      h('p', { class: 'actions' },
        h('button', { type: 'button', onclick: () => { this.#write(left); offer.remove(); this.#saver.restored(); } }, 'Khôi phục và lưu'),
        h('button', { type: 'button', class: 'plain', onclick: () => { this.#saver.forget(); offer.remove(); } }, 'Bỏ nội dung này')));
    return offer;
  }
}

function contentOf({ number, issuedOn, subject, body }) {
  return { number, issuedOn, subject, body };
}
