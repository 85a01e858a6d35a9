import { COLOURS, draw, lines, stacked } from './charts.js';
import { fill, h } from './dom.js';

/** Draws what the table of forms holds, so that picture and table cannot disagree. */
const place = document.getElementById('month-charts');
const rows = [...document.querySelectorAll('.activity-counts tbody tr')];
if (place && rows.length > 0) {
  const labels = rows.map(row => lines(row.cells[0].textContent.trim()));
  const numbers = key => rows.map(row => Number(row.dataset[key]));
  const charts = [
    ['Số hoạt động theo hình thức', stacked(labels, [
      ['Đã tổ chức', COLOURS.good, numbers('held')],
      ['Sắp tổ chức', COLOURS.accent, numbers('toCome')],
      ['Hoãn', COLOURS.warning, numbers('postponed')],
      ['Không tổ chức', COLOURS.bad, numbers('notHeld')],
    ], true)],
    ['Lượt người tham dự theo giới tính', stacked(labels, [
      ['Nam', COLOURS.accent, numbers('men')],
      ['Nữ', COLOURS.warning, numbers('women')],
    ], true)],
  ].map(([title, config]) => ({ title, config, canvas: h('canvas', { role: 'img', 'aria-label': `${title}. Các số liệu ở bảng cùng mục.` }) }));
  place.className = 'month-charts';
  fill(place, charts.map(({ title, canvas }) => h('div', {}, h('h3', {}, title), h('div', { class: 'canvas' }, canvas))));
  // A canvas must be in the page before it is drawn on.
  requestAnimationFrame(() => charts.forEach(({ canvas, config }) => draw(canvas, config)));
}
