import { call } from './api.js';
import { h } from './dom.js';
import { uniqueId } from './fields.js';
import { mark } from './problems.js';

/** What the system knows of the unit, to be ticked; each tick is saved at once and stands by itself. */
export function factChoice(path, facts) {
  const status = h('p', { role: 'status', class: 'quiet' });
  const line = fact => {
    const box = h('input', { type: 'checkbox', id: uniqueId('fact'), checked: fact.chosen });
    box.addEventListener('change', async () => {
      mark(box, null);
      try {
        await call(box.checked ? 'PUT' : 'DELETE', `${path}/facts/${encodeURIComponent(fact.key)}`);
        status.textContent = box.checked ? 'Đã chọn minh chứng.' : 'Đã bỏ chọn minh chứng.';
      } catch (problem) {
        box.checked = !box.checked;
        mark(box, `Chưa lưu được. ${problem.message}`);
      }
    });
    return h('li', {}, box, h('label', { for: box.id }, fact.text), ' ',
      h('a', { href: fact.link, target: '_blank', rel: 'noopener', 'aria-label': `Xem: ${fact.text}` }, 'xem'));
  };
  return h('section', {}, h('h2', {}, 'Minh chứng từ hệ thống'),
    h('p', { class: 'hint' }, 'Chọn những gì đề nghị dựa vào; khi trình, nội dung được giữ nguyên như lúc ấy.'),
    facts.length > 0 ? h('ul', { class: 'choices fact-choice' }, facts.map(line)) : h('p', { class: 'quiet' }, 'Chưa có dữ liệu nào của năm nay và năm trước.'),
    status);
}
