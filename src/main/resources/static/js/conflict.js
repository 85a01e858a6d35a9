import { h } from './dom.js';
import { field, textArea } from './fields.js';
import { moment } from './format.js';

/**
 * Two versions of one field side by side; nothing is lost until the drafter has chosen.
 *
 * @param mine, theirs as people read them
 * @param merge whether a third, merged text may be written
 * @param choose called with 'mine', 'theirs', or 'merged' and the text
 */
export function conflictPanel({ label, mine, theirs, savedBy, savedAt, merge }, choose) {
  const merged = merge && textArea(mine, { rows: '8' });
  const mergeArea = merge && h('div', { hidden: true },
    field('Bản ghép', merged, 'Sửa thành bản cuối cùng rồi lưu.'),
    h('button', { type: 'button', onclick: () => choose('merged', merged.value) }, 'Lưu bản ghép'));
  const showMerge = () => {
    mergeArea.hidden = false;
    merged.focus();
  };
  return h('section', { class: 'conflict', role: 'alert', tabindex: '-1' },
    h('h3', {}, `${label}: người khác vừa lưu nội dung khác`),
    h('p', {}, 'Cả hai bản đều còn nguyên. Ông/Bà chọn bản nào thì bản đó được lưu.'),
    h('div', { class: 'side-by-side' },
      h('div', {}, h('h4', {}, 'Bản của tôi'), h('div', { class: 'plain-text sheet', translate: mine && 'no' }, mine || '(trống)')),
      h('div', {}, h('h4', {}, savedBy ? `Bản của ${savedBy}, lưu ${moment(savedAt)}` : 'Bản kia'),
        h('div', { class: 'plain-text sheet', translate: theirs && 'no' }, theirs || '(trống)'))),
    h('p', { class: 'actions' },
      h('button', { type: 'button', onclick: () => choose('mine') }, 'Giữ bản của tôi'),
      h('button', { type: 'button', onclick: () => choose('theirs') }, 'Lấy bản kia'),
      merge && h('button', { type: 'button', onclick: showMerge }, 'Tự ghép')),
    mergeArea);
}
