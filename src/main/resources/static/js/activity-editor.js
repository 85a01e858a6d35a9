import { call } from './api.js';
import { ACTIVITY_LABELS, ActivityFields, described } from './activity-fields.js';
import { h } from './dom.js';
import { DocumentSaver } from './document-saver.js';
import { clock, day } from './format.js';
import { Problems } from './problems.js';

/**
 * Changes an activity as it is typed; what the server does not have is kept on this computer.
 *
 * @param kept unsaved work on this activity
 * @param month of the Action Month it belongs to, or null
 * @param changed told of the activity whenever it was saved
 */
export function activityEditor(activity, kept, month, changed) {
  const path = `/api/activities/${activity.id}`;
  const status = h('p', { role: 'status', class: 'save-status' }, 'Mọi thay đổi được tự động lưu.');
  const problems = new Problems();
  const fields = new ActivityFields(described(activity), month);
  const show = (text, failed) => {
    status.textContent = text;
    status.className = `save-status ${failed ? 'bad' : ''}`;
  };
  const saver = new DocumentSaver({ read: path, write: path }, kept, described(activity), activity.version, {
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
    problems.show('Người khác vừa lưu hoạt động này. Bản của Ông/Bà vẫn còn trên màn hình, chưa được lưu.',
      differences(fields.read() ?? {}, theirs).map(message => ({ message })),
      h('button', { type: 'button', onclick: () => take(true) }, 'Giữ bản của tôi'),
      h('button', { type: 'button', onclick: () => take(false) }, 'Lấy bản kia'));
  }

  const { left } = saver;
  const offer = left && h('section', { class: 'notice warning', role: 'alert' },
    h('p', {}, 'Có thay đổi của hoạt động này chưa gửi được từ lần trước.'),
    h('p', { class: 'actions' },
      h('button', { type: 'button', onclick: () => { fields.write(left); offer.remove(); saver.restored(); } }, 'Khôi phục và lưu'),
      h('button', { type: 'button', class: 'plain', onclick: () => { saver.forget(); offer.remove(); } }, 'Bỏ thay đổi này')));
  const element = h('div', { class: 'activity-editor' }, problems.element, offer,
    h('div', { oninput: () => saver.touched(), onfocusout: () => saver.flush() }, fields.element), status);
  return { element, flush: () => saver.flush(), fields };
}

/**
 * Describes a new activity, which is there once it is added; until then it is kept on this computer.
 *
 * @param path where it is posted to
 * @param begin what the fields hold at first
 * @param done told of the new activity, or null when it was given up
 */
export function newActivity(path, kept, month, begin, done) {
  const problems = new Problems();
  const fields = new ActivityFields(kept.all().added ?? begin, month);
  const keep = () => {
    const content = fields.read();
    if (content) {
      kept.keep('added', content);
    }
  };
  const button = h('button', { type: 'button', onclick: () => add() }, 'Lưu hoạt động mới');

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

  return h('fieldset', { class: 'block activity-editor' }, h('legend', {}, 'Hoạt động mới'), problems.element,
    h('div', { oninput: keep }, fields.element),
    h('p', { class: 'actions' }, button,
      h('button', { type: 'button', class: 'plain', onclick: () => { kept.forget('added'); done(null); } }, 'Bỏ')));
}

/** What the other version says otherwise, for people. */
function differences(mine, theirs) {
  const shown = (name, value) => (value === null || value === undefined ? 'trống' : name.endsWith('On') ? day(value) : value);
  return Object.entries(ACTIVITY_LABELS).filter(([name]) => (mine[name] ?? null) !== (theirs[name] ?? null))
    .map(([name, label]) => `${label}: của tôi “${shown(name, mine[name])}”, bản kia “${shown(name, theirs[name])}”`);
}
