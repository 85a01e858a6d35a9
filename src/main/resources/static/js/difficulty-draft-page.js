import { SimilarAnswers } from './answers.js';
import { call, get } from './api.js';
import { h } from './dom.js';
import { field, textArea, uniqueId } from './fields.js';
import { fileEditor } from './files.js';
import { Kept } from './kept.js';
import { fillPlace } from './page.js';
import { mark, Problems } from './problems.js';
import { recordEditor } from './record-editor.js';

const LABELS = { subject: 'Tiêu đề', section: 'Mục báo cáo liên quan', content: 'Nội dung vướng mắc' };
const NEEDED = { subject: 'Hãy nhập tiêu đề của vướng mắc.', content: 'Hãy nhập nội dung vướng mắc.' };

const place = document.getElementById('difficulty-draft');
const { id, user } = place.dataset;
const path = `/api/difficulty-drafts/${id}`;
const kept = new Kept(user, `difficulty-draft-${id}`);

fillPlace(place, async () => {
  const [draft, sections] = await Promise.all([get(path), get('/api/difficulty-drafts/sections')]);
  return page(draft, sections);
});

function page(draft, sections) {
  const titles = Object.fromEntries(sections.map(each => [each.key, each.title]));
  const kind = { noun: 'vướng mắc', className: 'difficulty-editor', labels: LABELS, described, shown: (name, value) => (name === 'section' ? titles[value] ?? value : value) };
  const fields = new DraftFields(described(draft), sections);
  const similar = new SimilarAnswers();
  const follow = () => similar.follow(fields.controls.section.value, fields.controls.subject.value);
  fields.element.addEventListener('input', follow);
  follow();
  const editor = recordEditor(kind, path, draft, kept, fields, () => {});
  const problems = new Problems();
  const buttons = h('p', { class: 'actions' },
    h('button', { type: 'button', onclick: event => act(event.target, send) }, 'Gửi Bộ'),
    h('button', { type: 'button', class: 'plain', onclick: event => act(event.target, discard) }, 'Xóa bản soạn này'));

  async function act(button, action) {
    button.disabled = true;
    try {
      await action();
    } catch (problem) {
      fields.mark(problem.errors ?? []);
      problems.show(`Chưa thực hiện được. ${problem.message}`, (problem.errors ?? []).map(each => (
        { id: fields.controls[each.field]?.id, message: each.message })));
    } finally {
      button.disabled = false;
    }
  }

  /** Marks what has to be filled in; whether there is anything. */
  function missing() {
    const content = fields.read();
    const errors = Object.entries(NEEDED).filter(([name]) => content[name] === null).map(([field, message]) => ({ field, message }));
    fields.mark(errors);
    if (errors.length > 0) {
      problems.show('Chưa gửi được, cần bổ sung:', errors.map(each => ({ id: fields.controls[each.field].id, message: each.message })));
    }
    return errors.length > 0;
  }

  async function send() {
    if (missing()) {
      return;
    }
    if (!await editor.flush()) {
      problems.show('Chưa gửi được vì còn nội dung chưa lưu; nội dung được giữ nguyên trên màn hình.');
      return;
    }
    const { version } = await get(path);
    const { body } = await call('POST', `${path}/sending`, { version });
    forget();
    window.location.assign(`/difficulties/${encodeURIComponent(body.id)}`);
  }

  async function discard() {
    if (window.confirm('Xóa bản soạn này cùng các tệp đính kèm?')) {
      await call('DELETE', path);
      forget();
      window.location.assign('/difficulties');
    }
  }

  return [editor.element, similar.element, fileEditor(`${path}/files`, draft.files), problems.element,
    h('p', { class: 'hint' }, 'Gửi rồi thì không sửa được nữa; đơn vị có thể rút lại hoặc làm rõ thêm khi Bộ hỏi.'), buttons];
}

function forget() {
  Object.keys(kept.all()).forEach(key => kept.forget(key));
}

function described({ subject, content, section }) {
  return { subject: subject || null, section: section || null, content: content || null };
}

/** The fields of a difficulty that is not sent yet. */
class DraftFields {
  constructor(content, sections) {
    this.controls = {
      subject: h('input', { type: 'text', maxlength: '300' }),
      section: h('select', { id: uniqueId('section') }, h('option', { value: '' }, 'Không thuộc mục cụ thể'),
        sections.map(each => h('option', { value: each.key, translate: 'no' }, each.title))),
      content: textArea('', { rows: '8', maxlength: '10000' }),
    };
    this.element = h('div', {},
      field(LABELS.subject, this.controls.subject, 'Một câu ngắn, nêu vướng mắc về việc gì.'),
      field(LABELS.section, this.controls.section),
      field(LABELS.content, this.controls.content, 'Quy định, tình huống cụ thể và điều đơn vị đề nghị Bộ hướng dẫn.'));
    this.write(content);
  }

  write(content) {
    for (const [name, control] of Object.entries(this.controls)) {
      control.value = content[name] ?? '';
      control.dispatchEvent(new Event('refresh'));
    }
  }

  read() {
    return Object.fromEntries(Object.entries(this.controls).map(([name, control]) => [name, control.value.trim() || null]));
  }

  mark(errors) {
    Object.entries(this.controls).forEach(([name, control]) => mark(control, errors.find(each => each.field === name)?.message));
  }
}
