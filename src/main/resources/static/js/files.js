import { call, get } from './api.js';
import { fill, h } from './dom.js';
import { FileField } from './file-field.js';
import { moment, size } from './format.js';
import { mark } from './problems.js';

const ACCEPTED = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.png,.jpg,.jpeg,.txt';

/** Attached files to read. */
export function fileList(files, extra = () => null) {
  if (files.length === 0) {
    return h('p', { class: 'quiet' }, 'Không có tệp đính kèm.');
  }
  return h('ul', { class: 'files' }, files.map(file => h('li', {},
    h('a', { href: `/api/files/${file.id}`, target: '_blank', rel: 'noopener', translate: 'no' }, file.name), ' ',
    h('span', { class: 'quiet' }, `${size(file.size)}, ${moment(file.uploadedAt)}`), ' ', extra(file))));
}

/** Attached files to read, add and remove; `path` is where they are posted to. */
export function fileEditor(path, files) {
  const list = h('div', {});
  const status = h('p', { role: 'status', class: 'quiet' });
  const sizes = h('span', {});
  const adding = new FileField('Thêm tệp', ['PDF, Word, Excel, PowerPoint, OpenDocument, ảnh hoặc văn bản thuần', sizes, '.'],
    { multiple: true, accept: ACCEPTED });
  const { input } = adding;
  let present = [...files];
  let largest = Infinity;

  get('/api/files/limits').then(({ maxSize }) => {
    largest = maxSize;
    sizes.textContent = `; mỗi tệp không quá ${size(maxSize)}`;
  }, () => { /* The server says it when a file is too large. */ });

  const render = () => fill(list, fileList(present, file =>
    h('button', { type: 'button', class: 'plain', 'aria-label': `Gỡ tệp ${file.name}`, onclick: () => remove(file) }, 'Gỡ')));
  const attempt = async (file, action) => {
    try {
      await action();
      return true;
    } catch (problem) {
      mark(input, `${file.name}: ${problem.message}`);
      return false;
    }
  };

  async function remove(file) {
    if (!window.confirm(`Gỡ tệp “${file.name}” khỏi danh sách đính kèm?`)) {
      return;
    }
    if (await attempt(file, () => call('DELETE', `${path}/${file.id}`))) {
      present = present.filter(each => each !== file);
      status.textContent = `Đã gỡ ${file.name}.`;
      render();
    }
  }

  input.addEventListener('change', async () => {
    mark(input, null);
    for (const file of [...input.files]) {
      if (file.size > largest) {
        mark(input, `${file.name}: tệp lớn hơn ${size(largest)}, chưa được tải lên. Hãy chọn tệp nhỏ hơn.`);
        continue;
      }
      status.textContent = `Đang tải lên ${file.name}…`;
      const content = new FormData();
      content.append('file', file);
      const done = await attempt(file, async () => present.push((await call('POST', path, content)).body));
      status.textContent = done ? `Đã đính kèm ${file.name}.` : '';
      render();
    }
    adding.clear();
  });
  render();
  return h('section', { class: 'attachments' }, h('h2', {}, 'Tệp đính kèm'), list, adding.element, status);
}
