import { h } from './dom.js';
import { fileList } from './files.js';
import { day, moment } from './format.js';
import { history } from './report-view.js';

const STEPS = { COMMITTEE: 'Ban VSTBPN Bộ', DIRECTOR: 'Vụ trưởng Vụ Tổ chức cán bộ' };

/** The guidance letter to read, with its attachments and how it came about. */
export function guidanceView(guidance) {
  return h('article', {},
    guidanceHeader(guidance),
    h('div', { class: 'letter' },
      h('p', { class: 'letter-subject', translate: 'no' }, `V/v ${guidance.subject || '…'}`),
      h('div', { class: 'plain-text', translate: guidance.body && 'no' }, guidance.body || '(chưa có nội dung)')),
    guidance.state === 'ISSUED' && h('p', {},
      'Bản ban hành: ',
      h('a', { href: `/api/guidances/${guidance.year}/letter.docx` }, 'Word (.docx)'), ', ',
      h('a', { href: `/api/guidances/${guidance.year}/letter.pdf`, target: '_blank', rel: 'noopener' }, 'PDF')),
    h('section', {}, h('h2', {}, 'Tệp đính kèm'), fileList(guidance.attachments)),
    guidanceHistory(guidance));
}

/** What the letter is and where it stands. */
export function guidanceHeader(guidance) {
  return h('header', {},
    h('h1', {}, `Văn bản hướng dẫn năm ${guidance.year}`),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Tình trạng'), h('dd', {}, guidance.stateLabel),
      h('dt', {}, 'Số, ký hiệu'), h('dd', {}, guidance.number || 'chưa có'),
      h('dt', {}, 'Ngày văn bản'), h('dd', {}, day(guidance.issuedOn) || 'chưa có')));
}

/** The decisions on the letter, newest first. */
export function guidanceHistory(guidance) {
  return history(withSteps(guidance).decisions);
}

/** The guidance with its decisions' steps named for people. */
export function withSteps(guidance) {
  return { ...guidance, decisions: guidance.decisions.map(each => ({ ...each, stepLabel: STEPS[each.step] })) };
}

/** Which units have confirmed that they have the letter. */
export function receiptTable(receipts) {
  const confirmed = receipts.filter(each => each.acknowledgedAt).length;
  return receipts.length > 0 && h('section', {},
    h('h2', {}, `Xác nhận đã nhận: ${confirmed}/${receipts.length} đơn vị`),
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Xác nhận đã nhận' }, h('table', {},
      h('thead', {}, h('tr', {}, ['Đơn vị', 'Xác nhận lúc', 'Người xác nhận'].map(text => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, receipts.map(each => h('tr', {},
        h('th', { scope: 'row', translate: 'no' }, each.unitName),
        h('td', {}, each.acknowledgedAt ? moment(each.acknowledgedAt) : 'Chưa xác nhận'),
        h('td', { translate: 'no' }, each.acknowledgedBy ?? '')))))));
}
