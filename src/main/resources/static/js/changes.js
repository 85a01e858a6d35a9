import { get } from './api.js';
import { fill, h } from './dom.js';
import { field } from './fields.js';
import { figureText } from './figure-table.js';
import { moment } from './format.js';

/** The words around a change that are shown, in characters. */
const CONTEXT = 120;

/** How to read the pieces. */
export const CHANGE_HINT = 'Phần bỏ: gạch ngang, sau dấu −. Phần thêm: gạch chân, sau dấu +.';

/**
 * What changed since an earlier round: the last one, or another of the reader's choice. Nothing in the first round.
 */
export async function changes(report) {
  const path = `/api/reports/${encodeURIComponent(report.id)}/rounds`;
  const drafting = report.state === 'DRAFTING';
  const earlier = (await get(path)).filter(each => drafting || each.round < report.round);
  if (earlier.length === 0) {
    return null;
  }
  const difference = h('div', { 'aria-live': 'polite' });
  const show = async round => {
    try {
      fill(difference, content(await get(`${path}/${round.round}/diff${drafting ? '' : `/${report.round}`}`), round));
    } catch (problem) {
      fill(difference, h('p', { class: 'field-error' }, problem.message));
    }
  };
  const latest = earlier.at(-1);
  await show(latest);
  return h('details', { class: 'block', open: !drafting },
    h('summary', {}, drafting ? 'Thay đổi so với lần trình trước' : 'So với vòng trước'),
    earlier.length > 1 && choice(earlier, show), difference);
}

function choice(rounds, show) {
  const select = h('select', { onchange: () => show(rounds.find(each => String(each.round) === select.value)) },
    rounds.map(({ round }, index) => h('option', { value: String(round), selected: index === rounds.length - 1 }, `Vòng ${round}`)));
  return field('So với', select);
}

function content({ to, texts, figures }, { round, sentBy, sentAt }) {
  const later = to === null ? 'Hiện nay' : `Vòng ${to}`;
  return [
    h('p', { class: 'quiet' }, `Vòng ${round} do ${sentBy} trình lúc ${moment(sentAt)}.`),
    texts.length + figures.length === 0 && h('p', {}, `Nội dung và số liệu không thay đổi so với vòng ${round}.`),
    texts.length > 0 && h('p', { class: 'hint' }, CHANGE_HINT),
    texts.map(({ label, pieces }) => [h('h3', {}, label), h('p', { class: 'plain-text', translate: 'no' }, pieces.map(piece))]),
    figures.length > 0 && h('div', { class: 'table-scroll' }, h('table', {},
      h('caption', {}, 'Số liệu thay đổi'),
      h('thead', {}, h('tr', {}, ['Chỉ tiêu', `Vòng ${round}`, later].map(title => h('th', { scope: 'col' }, title)))),
      h('tbody', {}, figures.map(({ label, before, after }) => h('tr', {},
        h('th', { scope: 'row' }, label), h('td', {}, figureText(before)), h('td', {}, figureText(after))))))),
  ];
}

/** A piece of a changed text: what stayed, what went, what came. */
export function piece({ kind, text }, index, all) {
  if (kind === 'SAME') {
    return shortened(text, index === 0, index === all.length - 1);
  }
  const [tag, sign, words] = kind === 'DELETED' ? ['del', '−', 'bỏ: '] : ['ins', '+', 'thêm: '];
  return h(tag, {}, h('span', { 'aria-hidden': 'true' }, sign), h('span', { class: 'unseen' }, words), text);
}

/** Long stretches without change are left out, at a blank. */
function shortened(text, first, last) {
  if (text.length <= 2 * CONTEXT) {
    return text;
  }
  const head = first ? '' : text.slice(0, CONTEXT).replace(/\S*$/, '');
  const tail = last ? '' : text.slice(-CONTEXT).replace(/^\S*/, '');
  return `${head}[…]${tail}`;
}
