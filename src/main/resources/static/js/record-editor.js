import { call } from './api.js';
import { h } from './dom.js';
import { DocumentSaver } from './document-saver.js';
import { clock } from './format.js';
import { Problems } from './problems.js';

/*
 * A kind of record: `{noun, className, labels, described, shown}`: what it is called in a sentence, a class for its editor, what its
 * fields are called, the part of what the server gave that is typed, and a field's value for people.
 */

/**
 * Changes a record as it is typed; what the server does not have is kept on this computer.
 *
 * @param path where it is read and written
 * @param record as the server gave it
 * @param kept unsaved work on this record
 * @param fields hold the record: `{element, controls, read(aloud), write(content), mark(errors)}`
 * @param changed told of the record whenever it was saved
 */
export function recordEditor(kind, path, record, kept, fields, changed) {
  const { noun, className, described } = kind;
  const status = h('p', { role: 'status', class: 'save-status' }, 'Mọi thay đổi được tự động lưu.');
  const problems = new Problems();
  const show = (text, failed) => {
    status.textContent = text;
    status.className = `save-status ${failed ? 'bad' : ''}`;
  };
  const saver = new DocumentSaver({ read: path, write: path }, kept, described(record), record.version, {
    read: () => fields.read(),
    status: show,
    saved: latest => {
      fields.mark([]);
      problems.clear();
      show(`Đã lưu lúc ${clock(Date.now())}`, false);
      changed(latest);
    },
    refused: errors => fields.mark(errors),
    conflict: latest => conflict(latest),
  });

  function conflict(latest) {
    const theirs = described(latest);
    const take = own => {
      if (!own) {
        fields.write(theirs);
      }
      problems.clear();
      saver.proceed(theirs, latest.version);
      if (!own) {
        show('Đang hiển thị bản mới nhất.', false);
        changed(latest);
      }
    };
    problems.show(`Người khác vừa lưu ${noun} này. Bản của Ông/Bà vẫn còn trên màn hình, chưa được lưu.`,
      differences(kind, fields.read() ?? {}, theirs).map(message => ({ message })),
      h('button', { type: 'button', onclick: () => take(true) }, 'Giữ bản của tôi'),
      h('button', { type: 'button', onclick: () => take(false) }, 'Lấy bản kia'));
  }

  const { left } = saver;
  const offer = left && h('section', { class: 'notice warning', role: 'alert' },
    h('p', {}, `Có thay đổi của ${noun} này chưa gửi được từ lần trước.`),
    h('p', { class: 'actions' },
      h('button', { type: 'button', onclick: () => { fields.write(left); offer.remove(); saver.restored(); } }, 'Khôi phục và lưu'),
      h('button', { type: 'button', class: 'plain', onclick: () => { saver.forget(); offer.remove(); } }, 'Bỏ thay đổi này')));
  const element = h('div', { class: className }, problems.element, offer,
    h('div', { oninput: () => saver.touched(), onfocusout: () => saver.flush() }, fields.element), status);
  return { element, flush: () => saver.flush(), fields };
}

/**
 * Describes a new record, which is there once it is added; until then it is kept on this computer.
 *
 * @param path where it is posted to
 * @param kept holds what was typed under `added`, where the fields begin with it
 * @param done told of the new record, or null when it was given up
 */
export function newRecord(kind, path, kept, fields, done) {
  const { noun, className } = kind;
  const problems = new Problems();
  const keep = () => {
    const content = fields.read();
    if (content) {
      kept.keep('added', content);
    }
  };
  const button = h('button', { type: 'button', onclick: () => add() }, `Lưu ${noun} mới`);

  async function add() {
    fields.mark([]);
    const content = fields.read(true);
    if (content === null) {
      problems.show('Chưa lưu được; hãy xem các ô được đánh dấu.');
      return;
    }
    button.disabled = true;
    try {
      const { body } = await call('POST', path, { ...content, version: 0 });
      kept.forget('added');
      done(body);
    } catch (problem) {
      fields.mark(problem.errors ?? []);
      problems.show(`Chưa lưu được, nội dung được giữ trên máy này. ${problem.message}`, (problem.errors ?? []).map(each => (
        { id: fields.controls[each.field]?.id, message: each.message })));
    } finally {
      button.disabled = false;
    }
  }

  return h('fieldset', { class: `block ${className}` }, h('legend', {}, capital(`${noun} mới`)), problems.element,
    h('div', { oninput: keep }, fields.element),
    h('p', { class: 'actions' }, button,
      h('button', { type: 'button', class: 'plain', onclick: () => { kept.forget('added'); done(null); } }, 'Bỏ')));
}

/** What the other version says otherwise, for people. */
function differences({ labels, shown }, mine, theirs) {
  const said = (name, value) => (value === null || value === undefined ? 'trống' : shown(name, value));
  return Object.entries(labels).filter(([name]) => (mine[name] ?? null) !== (theirs[name] ?? null))
    .map(([name, label]) => `${label}: của tôi “${said(name, mine[name])}”, bản kia “${said(name, theirs[name])}”`);
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
