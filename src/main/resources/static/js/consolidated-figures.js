import { get } from './api.js';
import { fill, h } from './dom.js';
import { figureTable, figureText } from './figure-table.js';
import { uniqueId } from './fields.js';
import { number, percent } from './format.js';
import { tablesOf } from './report-model.js';

/** Units shown before one asks for all. */
const FIRST = 100;

/** What is unknown is never shown as a zero. */
export const UNKNOWN = 'chưa có số liệu';

/**
 * A section's consolidated figures, each with what it covers and what it was before; a number leads to the units' own.
 *
 * @param path of the consolidated report, or of one of its issues, at the interface
 * @param page where the report is read, for links
 */
export function consolidatedFigures(section, path, page) {
  return tablesOf({ figures: section.figures.map(shaped) }).map(table => {
    const panel = h('div', { class: 'drill' });
    return h('div', {}, figureTable({ ...table, caption: sources(table) },
      ({ figure, key }) => cellContent(figure, figure.byKey.get(key), open => drill(panel, figure, figure.byKey.get(key), path, open), page),
      ({ figure, moment }) => shareContent(figure.byMoment.get(moment.key))), panel);
  });
}

/** A sum for people. */
export function sumText(sum) {
  return sum === null ? UNKNOWN : number(sum);
}

/** A computed percentage for people; a dash when it cannot be said. */
export function percentText(value) {
  return value === null ? '–' : percent(value, 100);
}

/** What every cell is called, by key. */
export function cellLabels(sections) {
  return Object.fromEntries(sections.flatMap(section => section.figures).flatMap(figure =>
    figure.cells.map(cell => [cell.key, cellLabel(figure, cell)])));
}

function cellLabel(figure, cell) {
  return `${figure.label}, ${cell.measureLabel.toLowerCase()}, ${cell.momentLabel.toLowerCase()}`;
}

/** The figure in the shape of a template's, so that the same table shows it. */
function shaped(figure) {
  const distinct = pairs => [...new Map(pairs).entries()].map(([key, label]) => ({ key: key.toLowerCase(), label }));
  return {
    key: figure.key, label: figure.label, unit: figure.unit,
    measures: distinct(figure.cells.map(cell => [cell.measure, cell.measureLabel])),
    moments: distinct(figure.cells.map(cell => [cell.moment, cell.momentLabel])),
    byKey: new Map(figure.cells.map(cell => [cell.key, cell])),
    byMoment: new Map(figure.shares.map(share => [share.moment.toLowerCase(), share])),
  };
}

function sources({ figures }) {
  const told = figures.flatMap(figure => [...figure.byKey.values()]).flatMap(cell => cell.comparisons)
    .map(({ label, source }) => `${label.toLowerCase()} theo ${source}`);
  return told.length > 0 ? `Số đối chiếu: ${[...new Set(told)].join('; ')}.` : null;
}

/** A link, so that it can be followed where the form is only to be read. */
function cellContent(figure, cell, open, page) {
  if (!cell) {
    return '–';
  }
  const link = h('a', {
    href: `${page}?cell=${encodeURIComponent(cell.key)}`, class: cell.sum === null ? 'unknown' : 'sum', 'data-cell': cell.key,
    onclick: event => { event.preventDefault(); open(link); },
  }, sumText(cell.sum), h('span', { class: 'unseen' }, ` – ${cellLabel(figure, cell)}: xem từng đơn vị`));
  return [link, cell.estimated > 0 && h('span', { class: 'state warning' }, ` (${number(cell.estimated)} số ước)`),
    h('span', { class: 'previous' }, coverage(cell)), cell.comparisons.map(comparison)];
}

function coverage({ numbers, empty, missing, notApplicable }) {
  const lacking = empty + missing;
  return `${number(numbers)}/${number(numbers + lacking)} đơn vị có số${notApplicable > 0 ? `, ${number(notApplicable)} không áp dụng` : ''}`;
}

function comparison({ label, sum, change }) {
  const moved = change ? ` (${change > 0 ? 'tăng' : 'giảm'} ${number(Math.abs(change))})` : change === 0 ? ' (không đổi)' : '';
  return h('span', { class: 'previous' }, `${label}: ${sumText(sum)}${moved}`);
}

function shareContent(share) {
  return share && [percentText(share.percent),
    share.percent !== null && share.estimated > 0 && h('span', { class: 'state warning' }, ' (ước)'),
    h('span', { class: 'previous' }, `tính trên ${number(share.units)} đơn vị`)];
}

/** Shows below the table what every unit put into a number. */
async function drill(panel, figure, cell, path, opener) {
  const id = uniqueId('drill');
  const close = () => {
    fill(panel);
    opener.focus();
  };
  const content = h('div', {}, h('p', { role: 'status' }, 'Đang tải…'));
  const title = h('h4', { id, tabindex: '-1', translate: 'no' }, cellLabel(figure, cell), ` (${figure.unit})`);
  fill(panel, h('section', { class: 'block', 'aria-labelledby': id },
    title, h('p', {}, h('a', { href: '#', onclick: event => { event.preventDefault(); close(); } }, 'Đóng')), content));
  title.focus();
  try {
    const units = await get(`${path}/figures/${encodeURIComponent(cell.key)}`);
    fill(content, unitTable(units, cell, id));
  } catch (problem) {
    fill(content, h('p', { class: 'field-error' }, `Chưa tải được. ${problem.message}`));
  }
}

function unitTable(units, cell, id) {
  const body = h('tbody', {});
  const all = h('button', { type: 'button', class: 'plain', onclick: () => { fill(body, units.map(unitRow)); all.remove(); } },
    `Hiện đủ ${number(units.length)} đơn vị`);
  fill(body, units.slice(0, FIRST).map(unitRow));
  return [
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-labelledby': id }, h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Đơn vị'), h('th', { scope: 'col', class: 'number' }, 'Giá trị'), h('th', { scope: 'col' }, 'Báo cáo'))),
      body,
      h('tfoot', {}, h('tr', {}, h('th', { scope: 'row' }, `Cộng (${number(cell.numbers)} đơn vị có số)`), h('td', { class: 'number' }, sumText(cell.sum)), h('td', {}))))),
    units.length > FIRST && all,
  ];
}

function unitRow({ unitName, value, stateLabel, documentNumber, reportUrl }) {
  const text = value === null || value === undefined || value.status === 'EMPTY' ? UNKNOWN : figureText(value);
  return h('tr', {}, h('th', { scope: 'row', translate: 'no' }, unitName), h('td', { class: 'number' }, text),
    h('td', {}, reportUrl
      ? h('a', { href: reportUrl, target: '_blank', rel: 'noopener', 'aria-label': `Báo cáo của ${unitName}: ${documentNumber ? `số ${documentNumber}` : stateLabel}` }, documentNumber ? `Số ${documentNumber}` : stateLabel)
      : stateLabel));
}
