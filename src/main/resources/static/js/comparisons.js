import { h } from './dom.js';
import { number } from './format.js';
import { figureText } from './figure-table.js';
import { cellKey } from './report-model.js';

/**
 * What earlier reports said of a cell, each in a line of its own, to read only.
 *
 * @param previous the report's `previous`, if it has one
 * @param now the cell's value, when the difference is to be told
 */
export function earlierValues(previous, key, now) {
  return (previous?.comparisons ?? []).filter(each => tells(each, key)).map(({ label, figures, gaps }) =>
    h('span', { class: 'previous' }, `${label}: `, figures[key] ? [figureText(figures[key]), change(now, figures[key])] : gaps[key]));
}

/** Where the earlier values beside a table's cells come from; nothing when it has none. */
export function earlierCaption({ figures, measures, moments }, previous) {
  const keys = figures.flatMap(figure => moments.flatMap(moment => measures.map(measure => cellKey(figure, measure, moment))));
  const shown = (previous?.comparisons ?? []).filter(each => keys.some(key => tells(each, key)));
  const sources = [...new Set(shown.map(each => each.title))].map(title =>
    `${shown.filter(each => each.title === title).map(each => each.label.toLowerCase()).join(', ')} theo báo cáo ${title}`);
  return shown.length > 0 ? `Số đối chiếu: ${sources.join('; ')}.` : null;
}

/** What the last report said in a section, folded away; nothing when it said nothing. */
export function earlierText(previous, section) {
  const text = previous?.texts[section.key];
  return text?.trim() && h('details', { class: 'guidance' },
    h('summary', {}, 'Xem nội dung kỳ trước'),
    h('p', { class: 'hint' }, `Báo cáo ${previous.title}, chỉ để đọc`),
    h('div', { class: 'plain-text sheet', tabindex: '0', role: 'region', 'aria-label': `Mục ${section.key}, nội dung kỳ trước`, translate: 'no' }, text));
}

/** Whether there is a value, or a reason why there is none. */
function tells(comparison, key) {
  return comparison.figures[key] || comparison.gaps[key];
}

function change(now, before) {
  if (now?.status !== 'NUMBER' || before.status !== 'NUMBER' || now.value === before.value) {
    return null;
  }
  const difference = now.value - before.value;
  return ` (${difference > 0 ? 'tăng' : 'giảm'} ${number(Math.abs(difference))})`;
}
