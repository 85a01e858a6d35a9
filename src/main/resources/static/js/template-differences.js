import { get } from './api.js';
import { h } from './dom.js';
import { field, uniqueId } from './fields.js';
import { fillPlace } from './page.js';

const PARTS = { GENERAL: 'Thông tin chung', SECTION: 'Các mục', GUIDANCE: 'Hướng dẫn', FIGURE: 'Chỉ tiêu', RULE: 'Quy tắc' };

/**
 * How a template differs from another version, which the reader chooses.
 *
 * @param path the template's address in the interface
 * @param versions ids of the published versions to compare with
 * @param chosen the one to begin with, if any
 */
export function templateDifferences(path, versions, chosen) {
  if (versions.length === 0) {
    return h('p', { class: 'quiet' }, 'Chưa có mẫu nào khác để so sánh.');
  }
  const place = h('div', {});
  const other = h('select', { id: uniqueId('version'), onchange: () => show() },
    h('option', { value: '' }, '– chọn mẫu –'), versions.map(id => h('option', { value: id }, id)));
  other.value = chosen ?? '';
  const show = () => fillPlace(place, async () => other.value !== ''
    && changes(await get(`${path}/differences?from=${encodeURIComponent(other.value)}`)));
  show();
  return h('div', {}, field('So với mẫu', other), place);
}

function changes(list) {
  if (list.length === 0) {
    return h('p', {}, 'Hai mẫu hỏi cùng một nội dung.');
  }
  return Object.entries(PARTS).map(([part, label]) => {
    const own = list.filter(each => each.part === part);
    return own.length > 0 && h('section', {}, h('h3', {}, label), h('ul', {}, own.map(change)));
  });
}

function change({ text, before, after }) {
  return h('li', {}, text, before !== null && h('div', { class: 'side-by-side' },
    h('div', {}, h('h4', {}, 'Trước'), h('div', { class: 'plain-text sheet', translate: before && 'no' }, before || '(không có)')),
    h('div', {}, h('h4', {}, 'Sau'), h('div', { class: 'plain-text sheet', translate: after && 'no' }, after || '(không có)'))));
}
