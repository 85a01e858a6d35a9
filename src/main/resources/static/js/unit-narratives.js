import { fill, h } from './dom.js';
import { field } from './fields.js';
import { number } from './format.js';

/** Below this many a search is not worth its room. */
const MANY = 6;

/**
 * What the units wrote on a section, each under its name, folded away; found by any word of it.
 *
 * @param narratives `{unitName, reportUrl, text}`
 * @param take takes one over; none where they are only to be read
 */
export function unitNarratives(section, narratives, take) {
  const told = narratives.filter(each => each.text.trim());
  if (told.length === 0) {
    return h('p', { class: 'quiet' }, 'Không đơn vị nào có nội dung ở mục này.');
  }
  const list = h('div', { class: 'narratives' });
  const status = h('p', { role: 'status', class: 'quiet' });
  const build = () => fill(list, told.map(each => narrative(section, each, take, status)));
  const find = words => {
    let found = 0;
    told.forEach((each, index) => {
      const hit = plain(`${each.unitName} ${each.text}`).includes(plain(words));
      list.children[index].hidden = !hit;
      found += hit ? 1 : 0;
    });
    status.textContent = words.trim() ? `${number(found)}/${number(told.length)} đơn vị có nội dung khớp.` : '';
  };
  const search = h('input', { type: 'search', oninput: () => find(search.value) });
  return h('details', { class: 'guidance unit-narratives', ontoggle: event => event.target.open && list.childElementCount === 0 && build() },
    h('summary', {}, `Nội dung của ${number(told.length)} đơn vị`),
    told.length >= MANY && field('Tìm đơn vị hoặc từ trong nội dung', search), status, list);
}

function narrative(section, { unitName, reportUrl, text }, take, status) {
  const copy = () => {
    take({ unitName, text });
    status.textContent = `Đã chép nội dung của ${unitName} vào cuối mục ${section.key}; hãy biên tập lại.`;
  };
  return h('article', {},
    h('p', {}, h('strong', { translate: 'no' }, unitName), ' · ',
      h('a', { href: reportUrl, target: '_blank', rel: 'noopener', 'aria-label': `Mở báo cáo của ${unitName}` }, 'Mở báo cáo'), ' ',
      take && h('button', { type: 'button', class: 'plain', 'aria-label': `Chép vào mục ${section.key} nội dung của ${unitName}`, onclick: copy }, 'Chép vào')),
    h('div', { class: 'plain-text sheet', tabindex: '0', role: 'region', 'aria-label': `Mục ${section.key}, ${unitName}`, translate: 'no' }, text));
}

/** Without case and marks, so that "binh dang" finds "bình đẳng". */
function plain(text) {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
