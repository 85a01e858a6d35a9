import { h } from './dom.js';
import { clock, moment } from './format.js';

/** Says at any time whether what was typed is saved, and where it is when it is not. */
export class SaveStatus {
  #savedAt;

  element = h('p', { role: 'status', class: 'save-status' });

  /** @param texts saved texts by section, of which the last saved is told at first */
  constructor(texts) {
    const instants = Object.values(texts).filter(each => each.savedAt).map(each => Date.parse(each.savedAt));
    this.#savedAt = instants.length > 0 ? moment(Math.max(...instants)) : null;
    this.show({ state: 'clean' });
  }

  /** Takes what the saver reports. */
  show({ state, savedAt, kept, offline, message }) {
    this.#savedAt = savedAt ? clock(savedAt) : this.#savedAt;
    const where = kept ? 'nội dung được giữ trên máy này' : 'đừng đóng trang này';
    const last = this.#savedAt ? ` Đã lưu lúc ${this.#savedAt}.` : '';
    const texts = {
      clean: this.#savedAt ? `Đã lưu lúc ${this.#savedAt}` : 'Mọi thay đổi được tự động lưu.',
      waiting: `Sẽ tự động lưu…${last}`,
      saving: `Đang lưu…${last}`,
      failed: offline ? `Mất kết nối – ${where}, tự gửi khi có mạng lại.${last}`
        : `Chưa lưu được – ${where}. ${message ?? 'Hãy xem các chỗ được đánh dấu.'}${last}`,
    };
    this.element.className = `save-status ${state === 'failed' ? 'bad' : ''}`;
    this.element.textContent = texts[state];
  }
}
