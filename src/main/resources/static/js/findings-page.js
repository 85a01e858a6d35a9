import { get } from './api.js';
import { h } from './dom.js';
import { FindingsEditor } from './findings-editor.js';
import { visitHeader, visitPath } from './inspection-view.js';
import { Kept } from './kept.js';
import { fillPlace } from './page.js';
import { Problems } from './problems.js';
import { download } from './queued-files.js';
import { UploadQueue } from './upload-queue.js';

const place = document.getElementById('findings');
const { visit: id, user } = place.dataset;
const form = { user, kept: subject => new Kept(user, subject) };

fillPlace(place, async () => {
  const view = await get(visitPath(id));
  return view.visit.state === 'VISITING' ? write() : over(view);
});

async function write() {
  const editor = await FindingsEditor.open(form, id);
  const problems = new Problems();
  const status = h('p', { role: 'status' });
  const check = async () => {
    problems.clear();
    status.textContent = '';
    const obstacle = await editor.obstacle();
    if (obstacle) {
      problems.show(`Chưa chuyển ký được. ${obstacle.text}`, obstacle.problems);
    } else {
      status.textContent = 'Biên bản đã đủ nội dung. Hãy vào hồ sơ đợt kiểm tra, mở việc “Ghi kết quả kiểm tra, lập biên bản” và hoàn thành.';
    }
  };
  return [problems.element, editor.element, h('section', {}, h('h2', {}, 'Ghi xong?'),
    h('p', { class: 'actions' }, h('button', { type: 'button', onclick: check }, 'Kiểm tra còn thiếu gì')), status)];
}

/** The minutes are written; what this device still holds can be copied and saved. */
async function over(view) {
  const queue = await UploadQueue.open(user, `${visitPath(id)}/findings/`);
  const texts = [[`minutes-${id}`, 'Biên bản'], ...view.topics.map(each => [`finding-${id}-${each.topic}`, each.label])]
    .map(([subject, label]) => ({ label, kept: form.kept(subject), content: form.kept(subject).all().document?.content }))
    .filter(each => each.content);
  const left = texts.length + queue.entries.length > 0;
  return [visitHeader(view), h('p', { class: 'notice read-only' }, 'Đợt kiểm tra này không ở bước ghi nhận nên không ghi được ở đây.'), left && h('section', {},
    h('h2', {}, 'Còn giữ trên máy này, máy chủ không có'),
    texts.map(each => leftover(each.label, h('div', { class: 'plain-text', translate: 'no' }, Object.values(each.content).filter(Boolean).join('\n\n')),
      () => each.kept.forget('document'))),
    queue.entries.map(entry => leftover(entry.name, h('button', { type: 'button', onclick: () => download(entry) }, 'Lưu về máy'), () => queue.discard(entry))))];
}

function leftover(title, content, forget) {
  const element = h('div', { class: 'sheet' }, h('h3', {}, title), content,
    h('p', { class: 'actions' }, h('button', { type: 'button', class: 'plain', onclick: () => {
      if (window.confirm(`Bỏ “${title}”?`)) {
        forget();
        element.remove();
      }
    } }, 'Bỏ')));
  return element;
}
