import { get } from './api.js';
import { fill, h } from './dom.js';

/**
 * Where a report is to be had on paper and as a workbook; `inline` shows the PDF in a window of its own.
 *
 * @param path of its pages
 */
export function paperLinks(path) {
  const link = (href, text, more = {}) => h('li', {}, h('a', { href, ...more }, text));
  return h('ul', { class: 'paper-links' },
    link(`${path}/paper.pdf?inline`, 'Mở bản PDF', { target: '_blank', rel: 'noopener' }),
    link(`${path}/paper.pdf`, 'Tải bản PDF'),
    link(`${path}/paper.docx`, 'Tải bản Word (.docx)'),
    link(`${path}/figures.xlsx`, 'Tải số liệu Excel (.xlsx)'));
}

/**
 * The report as it is printed, page by page, loaded when it is opened.
 *
 * @param open whether it is open from the start
 * @param before what has to be done before pages are asked for, e.g. saving
 * @param kind of report, as it stands in addresses
 */
export function printedPaper(report, { open = false, before = async () => {}, kind = 'reports' } = {}) {
  const pages = h('div', { class: 'paper-pages', tabindex: '0', role: 'region', 'aria-label': 'Các trang của bản in' });
  const status = h('p', { role: 'status', class: 'quiet' });
  const load = async () => {
    status.textContent = 'Đang lập bản in…';
    try {
      await before();
      const path = `/api/${kind}/${report.id}/paper`;
      const paper = await get(path);
      const fresh = Date.now();
      fill(pages, Array.from({ length: paper.pages }, (_, index) => h('img', {
        src: `${path}/${index + 1}.png?${fresh}`, alt: `Trang ${index + 1}/${paper.pages} của bản in`, loading: 'lazy', width: '992', height: '1403',
      })));
      status.textContent = `${paper.pages} trang${paper.draft ? ', bản dự thảo: chưa có số, ngày và chữ ký' : ''}.`;
    } catch (problem) {
      fill(pages);
      status.textContent = `Chưa lập được bản in. ${problem.message}`;
    }
  };
  const element = h('details', { class: 'block paper', ontoggle: event => event.target.open && load() },
    h('summary', {}, 'Xem bản in'), paperLinks(`/${kind}/${report.id}`), status, pages);
  element.open = open;
  return element;
}
