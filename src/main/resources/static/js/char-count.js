import { h } from './dom.js';
import { number } from './format.js';

const NEAR = 0.9;

/** Says how many characters a text area still takes once its limit is near, and by how many it is passed. */
export function charCount(area, limit) {
  const count = h('p', { class: 'hint char-count', role: 'status' });
  const follow = () => {
    const left = limit - area.value.length;
    count.textContent = area.value.length < limit * NEAR ? ''
      : left >= 0 ? `Còn ${number(left)} ký tự.` : `Quá ${number(-left)} ký tự; hãy rút gọn hoặc gửi kèm tệp.`;
    count.classList.toggle('bad', left < 0);
  };
  area.addEventListener('input', follow);
  area.addEventListener('refresh', follow);
  follow();
  return count;
}
