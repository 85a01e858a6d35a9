import { get } from './api.js';
import { h } from './dom.js';
import { moment } from './format.js';
import { fillPlace } from './page.js';

fillPlace(document.getElementById('consolidations'), async () => yearList(await get('/api/consolidations')));

/** All consolidated reports, year by year, the newest first. */
function yearList(all) {
  if (all.length === 0) {
    return h('p', { role: 'status' }, 'Chưa có báo cáo tổng hợp nào. Báo cáo tổng hợp được mở khi mọi báo cáo của kỳ đã được nhận hoặc kỳ đã khoá.');
  }
  return [...new Set(all.map(each => each.year))].map(year => h('section', {},
    h('h2', { id: `year-${year}` }, `Năm ${year}`),
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-labelledby': `year-${year}` }, h('table', {},
      h('thead', {}, h('tr', {}, ['Kỳ', 'Tình trạng', 'Bản có hiệu lực', 'Tải về'].map(text => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, all.filter(each => each.year === year).map(row))))));
}

function row(report) {
  const link = (file, text) => h('a', { href: `${report.url}/${file}`, 'aria-label': `${text}, ${report.periodLabel}` }, text);
  return h('tr', {},
    h('th', { scope: 'row' }, h('a', { href: report.url }, sentence(report.periodLabel))),
    h('td', {}, report.stateLabel),
    h('td', {}, report.number ? [`Số ${report.number}`, report.issueNumber > 1 && ` (bản ${report.issueNumber})`, h('br'), h('span', { class: 'quiet' }, `ký ${moment(report.signedAt)}`)] : 'chưa có'),
    h('td', {}, link('paper.pdf', 'PDF'), ' · ', link('paper.docx', 'Word'), ' · ', link('figures.xlsx', 'Excel')));
}

function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
