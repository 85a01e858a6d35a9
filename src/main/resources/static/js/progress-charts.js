import { get } from './api.js';
import { COLOURS, draw, lines, stacked } from './charts.js';
import { h } from './dom.js';
import { number, percent } from './format.js';
import { fillPlace } from './page.js';

const DECIMAL = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const LINES = [
  { color: '#14508c', dash: [], point: 'circle' },
  { color: '#a3201a', dash: [6, 4], point: 'rect' },
  { color: '#1b6634', dash: [2, 3], point: 'triangle' },
  { color: '#c98500', dash: [10, 4], point: 'rectRot' },
  { color: '#6a3d9a', dash: [8, 3, 2, 3], point: 'star' },
];

/** Says something on a canvas in the language of the page, whose own translation does not reach there. */
let say = text => text;

/** Waits for the language of the page; where it cannot be had, canvases stay Vietnamese like the page. */
async function learn() {
  const root = document.documentElement;
  if (root.lang === 'en' || root.classList.contains('in-translation')) {
    const { translator } = await import('./english.js');
    say = await translator().catch(() => say);
  }
}

/** A heading, the picture, and a table with the same numbers. */
function chart(title, note, table, config, label) {
  const canvas = h('canvas', { role: 'img', 'aria-label': `${title}. ${label ?? 'Các số liệu ở bảng bên dưới.'}` });
  const element = h('section', { class: 'chart' }, h('h2', {}, title), note && h('p', { class: 'hint' }, note),
    config && h('div', { class: 'canvas' }, canvas),
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': `Số liệu: ${title}` }, table));
  return { element, draw: () => config && draw(canvas, config) };
}

function table(heads, rows) {
  return h('table', {},
    h('thead', {}, h('tr', {}, heads.map((head, index) => h('th', { scope: 'col', class: index > 0 && 'number' }, head)))),
    h('tbody', {}, rows.map(([head, ...cells]) => h('tr', {}, h('th', { scope: 'row' }, head), cells.map(cell => h('td', { class: 'number' }, cell))))));
}

function empty(title, words) {
  return { element: h('section', { class: 'chart' }, h('h2', {}, title), h('p', {}, words)), draw: () => {} };
}

function share(part, whole) {
  return whole > 0 ? percent(part, whole) : '–';
}

function capital(text) {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function periods({ periods: all }) {
  const title = 'Mức đầy đủ và đúng hạn theo kỳ';
  const rows = all.filter(each => each.state !== 'PLANNED' && each.expected > 0);
  if (rows.length === 0) {
    return empty(title, 'Chưa có kỳ báo cáo nào đã mở.');
  }
  return chart(title, 'Tính trên mọi đơn vị phải báo cáo của kỳ, kể cả đơn vị chưa viết gì; tỷ lệ đúng hạn tính trên số phải báo cáo.',
    table(['Kỳ báo cáo', 'Phải báo cáo', 'Nộp đúng hạn', 'Nộp muộn', 'Quá hạn, chưa nộp', 'Còn trong hạn', 'Đã nộp', 'Đúng hạn'],
      rows.map(each => [capital(each.label), number(each.expected), number(each.onTime), number(each.late), number(each.overdue),
        number(each.open - each.overdue), share(each.submitted, each.expected), share(each.onTime, each.expected)])),
    stacked(rows.map(each => short(each)), [
      [say('Nộp đúng hạn'), COLOURS.good, rows.map(each => each.onTime)],
      [say('Nộp muộn'), COLOURS.warning, rows.map(each => each.late)],
      [say('Quá hạn, chưa nộp'), COLOURS.bad, rows.map(each => each.overdue)],
      [say('Còn trong hạn'), COLOURS.quiet, rows.map(each => each.open - each.overdue)],
    ]));
}

/** A period's name on an axis, in two lines. */
function short({ periodId }) {
  const [year, kind] = [periodId.slice(0, 4), periodId.slice(5)];
  return [say({ MID_YEAR: '6 tháng', YEAR_END: 'Cả năm', SPECIAL: 'Chuyên đề' }[kind] ?? kind), year];
}

function kinds({ kinds: rows, year }) {
  const title = `Nộp muộn theo loại đơn vị, năm ${year}`;
  if (rows.length === 0) {
    return empty(title, 'Chưa có kỳ báo cáo nào đã mở trong năm này.');
  }
  return chart(title, 'Số báo cáo của các kỳ đã mở trong năm.',
    table(['Loại đơn vị', 'Phải báo cáo', 'Nộp đúng hạn', 'Nộp muộn', 'Quá hạn, chưa nộp', 'Còn trong hạn', 'Muộn hoặc quá hạn'],
      rows.map(each => [each.label, number(each.expected), number(each.onTime), number(each.late), number(each.overdue),
        number(each.open), share(each.late + each.overdue, each.expected)])),
    stacked(rows.map(each => lines(say(each.label))), [
      [say('Nộp đúng hạn'), COLOURS.good, rows.map(each => each.onTime)],
      [say('Nộp muộn'), COLOURS.warning, rows.map(each => each.late)],
      [say('Quá hạn, chưa nộp'), COLOURS.bad, rows.map(each => each.overdue)],
      [say('Còn trong hạn'), COLOURS.quiet, rows.map(each => each.open)],
    ], true));
}

function leadership({ leadership: years }) {
  const title = 'Nữ tham gia lãnh đạo theo năm và cấp';
  if (years.length === 0) {
    return empty(title, 'Chưa có báo cáo nào được chấp nhận.');
  }
  const levels = years.at(-1).levels;
  // A year without figures is a gap, not a line drawn across it.
  const axis = Array.from({ length: years.at(-1).year - years[0].year + 1 }, (_, index) => years[0].year + index);
  const rows = years.flatMap(each => each.levels.map(level => [`${each.year} – ${level.label}`,
    level.counted ? number(level.women) : '–', level.counted ? number(level.total) : '–', share(level.women, level.total),
    `${number(level.counted)}/${number(each.expected)}`, number(level.estimated), number(level.notApplicable),
    number(Math.max(0, each.expected - level.counted - level.notApplicable))]));
  return chart(title, `Tỷ lệ nữ cộng từ các đơn vị đã có đủ hai số liệu trong báo cáo được chấp nhận; đơn vị thiếu số liệu không được tính là 0. Mỗi năm lấy kỳ có nhiều báo cáo được chấp nhận nhất: ${years.map(each => `${each.periodLabel} (${number(each.accepted)}/${number(each.expected)} báo cáo)`).join('; ')}.`,
    table(['Năm – cấp', 'Nữ', 'Tổng số', 'Tỷ lệ nữ', 'Đơn vị được tính', 'Trong đó có số ước', 'Không áp dụng', 'Chưa có số liệu'], rows),
    {
      type: 'line',
      data: {
        labels: axis,
        datasets: levels.map(({ level, label }, index) => ({
          label: say(label),
          data: axis.map(year => rate(years.find(each => each.year === year)?.levels.find(one => one.level === level))),
          borderColor: LINES[index].color, backgroundColor: LINES[index].color, borderDash: LINES[index].dash,
          pointStyle: LINES[index].point, pointRadius: 6, spanGaps: false,
        })),
      },
      options: {
        plugins: { legend: { labels: { usePointStyle: true } }, tooltip: { callbacks: { label: item => `${item.dataset.label}: ${DECIMAL.format(item.parsed.y)}%` } } },
        scales: { y: { beginAtZero: true, suggestedMax: 50, title: { display: true, text: say('Tỷ lệ nữ (%)') } } },
      },
    });
}

/** The share in percent; none where nobody gave numbers. */
function rate(level) {
  return level && level.total > 0 ? Math.round(1000 * level.women / level.total) / 10 : null;
}

function stages({ stages: rows, year }) {
  const title = `Thời gian ở từng bước, năm ${year}`;
  if (rows.length === 0) {
    return empty(title, 'Chưa có báo cáo nào đi qua bước nào trong năm này.');
  }
  return chart(title, 'Số ngày trung vị của những báo cáo đã qua bước, cộng mọi vòng; không tính bản đính chính.',
    table(['Bước', 'Báo cáo đã qua', 'Trung vị (ngày)', 'Lâu nhất (ngày)'],
      rows.map(each => [each.label, number(each.reports), DECIMAL.format(each.medianDays), DECIMAL.format(each.longestDays)])),
    {
      type: 'bar',
      data: {
        labels: rows.map(each => lines(say(each.label))),
        datasets: [{ label: say('Trung vị số ngày'), data: rows.map(each => Math.round(each.medianDays * 10) / 10), backgroundColor: COLOURS.accent, maxBarThickness: 36 }],
      },
      options: { indexAxis: 'y', plugins: { legend: { display: false } }, scales: { x: { beginAtZero: true, title: { display: true, text: 'Ngày' } } } },
    });
}

const place = document.getElementById('charts');
fillPlace(place, async () => {
  const numbers = await get(`/api/progress/charts?year=${encodeURIComponent(place.dataset.year)}`);
  await learn();
  const all = [periods, kinds, leadership, stages].map(make => make(numbers));
  // A canvas must be in the page before it is drawn on.
  requestAnimationFrame(() => all.forEach(each => each.draw()));
  return all.map(each => each.element);
});
