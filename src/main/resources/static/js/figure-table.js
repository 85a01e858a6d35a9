import { h } from './dom.js';
import { number, percent } from './format.js';
import { cellKey, EMPTY, hasShare } from './report-model.js';

/**
 * The frame of a table of figures: one row for each figure and moment. On a narrow screen rows become cards, so roles
 * are given and every cell names its column.
 *
 * @param cell answers the content of one cell, given `{figure, measure, moment, key}`
 * @param share answers the content of the share of women, given `{figure, moment}`
 * @param extra further columns: `{label, content}`, whose content is made from `{figure, moment}`
 */
export function figureTable({ caption, measures, moments, figures }, cell, share, extra = []) {
  const several = moments.length > 1;
  const columns = [...measures.map(measure => measure.label), ...(hasShare(measures) ? ['Tỷ lệ nữ'] : []), ...extra.map(each => each.label)];
  return h('div', { class: 'table-scroll' }, h('table', { class: 'figures', role: 'table' },
    caption && h('caption', {}, caption),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' },
      h('th', { scope: 'col', role: 'columnheader' }, 'Chỉ tiêu'),
      several && h('th', { scope: 'col', role: 'columnheader' }, 'Thời điểm'),
      columns.map(label => h('th', { scope: 'col', role: 'columnheader', class: 'number' }, label)))),
    figures.map(figure => h('tbody', { role: 'rowgroup' }, moments.map((moment, index) => h('tr', { role: 'row' },
      index === 0 && h('th', { scope: 'rowgroup', role: 'rowheader', rowspan: String(moments.length), translate: 'no' },
        figure.label, ' ', h('span', { class: 'quiet' }, `(${figure.unit})`)),
      several && h('th', { scope: 'row', role: 'rowheader', class: 'moment' }, moment.label),
      measures.map(measure => h('td', { role: 'cell', class: 'number', 'data-label': measure.label },
        cell({ figure, measure, moment, key: cellKey(figure, measure, moment) }))),
      hasShare(measures) && h('td', { role: 'cell', class: 'number', 'data-label': 'Tỷ lệ nữ' }, share({ figure, moment })),
      extra.map(column => h('td', { role: 'cell', class: 'number', 'data-label': column.label }, column.content({ figure, moment })))))))));
}

/** A figure for people: empty, not applicable and zero are three things. */
export function figureText(figure) {
  if (!figure || figure.status === 'EMPTY') {
    return '–';
  }
  return figure.status === 'NOT_APPLICABLE' ? 'không áp dụng' : number(figure.value) + (figure.estimated ? ' (ước)' : '');
}

/** The share of women at one moment, or a dash when it cannot be said. */
export function shareText(figures, figure, moment) {
  const [women, total] = ['women', 'total'].map(key => figures[cellKey(figure, { key }, moment)] ?? EMPTY);
  const known = women.status === 'NUMBER' && total.status === 'NUMBER' && total.value > 0;
  return known ? percent(women.value, total.value) : '–';
}
