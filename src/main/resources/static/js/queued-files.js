import { call } from './api.js';
import { fill, h } from './dom.js';
import { FileField } from './file-field.js';
import { fileList } from './files.js';
import { size } from './format.js';
import { toSend } from './photos.js';
import { mark } from './problems.js';

const ACCEPTED = 'image/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt';

/**
 * Photos and other files of one place that are added over a bad line: what waits in the queue is shown as such until the server
 * has it, what the server does not take can be saved on the device.
 */
export class QueuedFiles {
  #path;
  #present;
  #queue;
  #largest;
  #list = h('div', {});
  #status = h('p', { role: 'status', class: 'quiet' });

  /**
   * @param path where they are posted to
   * @param files what the server has
   * @param queue the upload queue, which tells of changes by `refresh` and `sent`
   * @param largest bytes a file may have
   */
  constructor(path, files, queue, largest) {
    this.#path = path;
    this.#present = [...files];
    this.#queue = queue;
    this.#largest = largest;
    this.element = h('section', { class: 'attachments queued-files' }, h('h3', {}, 'Ảnh, tệp minh chứng'), this.#list,
      this.#input('Chụp ảnh', { accept: 'image/*', capture: 'environment' }),
      this.#input('Chọn ảnh, tệp có sẵn', { accept: ACCEPTED, multiple: true }),
      this.#status);
    this.refresh();
  }

  /** How many there are, with those that wait. */
  get count() {
    return this.#present.length + this.#waiting().length;
  }

  /** The server has one more. */
  sent(file) {
    this.#present = [...this.#present.filter(each => each.id !== file.id), file];
    this.#status.textContent = `Đã gửi ${file.name}.`;
    this.refresh();
  }

  /** The queue has changed. */
  refresh() {
    fill(this.#list, this.#present.length + this.#waiting().length === 0 ? h('p', { class: 'quiet' }, 'Chưa có ảnh, tệp nào.') : [
      this.#present.length > 0 && fileList(this.#present, file =>
        h('button', { type: 'button', class: 'plain', 'aria-label': `Gỡ tệp ${file.name}`, onclick: () => this.#remove(file) }, 'Gỡ')),
      this.#waiting().length > 0 && h('ul', { class: 'files waiting' }, this.#waiting().map(entry => this.#row(entry)))]);
  }

  #waiting() {
    return this.#queue.entries.filter(each => each.path === this.#path);
  }

  #row(entry) {
    return h('li', {}, h('span', { translate: 'no' }, entry.name), ' ', h('span', { class: 'quiet' }, size(entry.content.byteLength)), ' ',
      entry.problem ? h('strong', { class: 'state bad' }, `✕ Máy chủ không nhận: ${entry.problem}`)
        : h('strong', { class: 'state warning' }, entry.kept ? '… Chưa gửi, đang giữ trên máy này' : '… Chưa gửi, đừng đóng trang này'), ' ',
      entry.problem && h('button', { type: 'button', class: 'plain', onclick: () => download(entry) }, 'Lưu về máy'),
      h('button', { type: 'button', class: 'plain', 'aria-label': `Bỏ tệp ${entry.name}`, onclick: () => this.#discard(entry) }, 'Bỏ'));
  }

  #input(label, properties) {
    const adding = new FileField(label, null, properties);
    adding.input.addEventListener('change', () => this.#add(adding));
    return adding.element;
  }

  async #add(adding) {
    const { input } = adding;
    mark(input, null);
    const chosen = [...input.files];
    for (const file of chosen) {
      const sent = await toSend(file);
      if (sent.content.byteLength > this.#largest) {
        mark(input, `${file.name}: tệp lớn hơn ${size(this.#largest)}, chưa được giữ lại. Hãy chọn tệp nhỏ hơn.`);
      } else {
        await this.#queue.add(this.#path, sent);
      }
    }
    adding.clear();
  }

  #discard(entry) {
    if (window.confirm(`Bỏ tệp “${entry.name}”? Tệp này chưa được gửi đi.`)) {
      this.#queue.discard(entry);
    }
  }

  async #remove(file) {
    if (!window.confirm(`Gỡ tệp “${file.name}” khỏi danh sách đính kèm?`)) {
      return;
    }
    try {
      await call('DELETE', `${this.#path}/${file.id}`);
      this.#present = this.#present.filter(each => each !== file);
      this.#status.textContent = `Đã gỡ ${file.name}.`;
      this.refresh();
    } catch (problem) {
      this.#status.textContent = `Chưa gỡ được ${file.name}. ${problem.message}`;
    }
  }
}

/** Puts a waiting file where the browser saves files. */
export function download({ name, type, content }) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
