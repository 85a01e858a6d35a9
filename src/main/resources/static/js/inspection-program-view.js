import { h } from './dom.js';
import { moment } from './format.js';
import { conflictList, days, text, visitFacts } from './inspection-view.js';

/** Of which year the program is, and how far. */
export function programHeader(program) {
  return h('header', {}, h('h1', {}, `Kế hoạch kiểm tra công tác bình đẳng giới năm ${program.year}`),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Tình trạng'), h('dd', {}, program.stateLabel, program.round > 1 && ` (vòng ${program.round})`),
      program.documentNumber && [h('dt', {}, 'Kế hoạch số'), h('dd', {}, `${program.documentNumber}, phê duyệt ${moment(program.approvedAt)}`)]));
}

/** What an error summary leads to. */
export function visitTitleId({ id }) {
  return `visit-title-${id}`;
}

/** A visit folded to one line, with what does not fit. */
export function visitCard(visit, conflicts, ...more) {
  const blocked = conflicts.some(each => each.blocking);
  return h('details', { class: 'block visit', id: `visit-${visit.id}` },
    h('summary', { id: visitTitleId(visit) }, visit.unitName, h('span', { class: 'quiet' }, ` – ${days(visit.firstDay, visit.lastDay)} `),
      conflicts.length > 0 && h('span', { class: `state ${blocked ? 'bad' : 'warning'}` }, blocked ? '✕ có chỗ phải sửa' : '! có lưu ý')),
    conflictList(conflicts), visitFacts(visit), more);
}

/** What of the program does not fit, visit by visit, in one line. */
export function conflictTotals({ visits, conflicts }) {
  const blocking = conflicts.filter(each => each.blocking).length;
  return h('p', { class: 'totals' }, h('strong', {}, `${visits.length} đợt kiểm tra`),
    conflicts.length === 0 ? ', không có gì trùng, vướng.' : `, ${blocking} chỗ phải sửa, ${conflicts.length - blocking} lưu ý.`);
}

/** The whole program to read. */
export function programView(program) {
  return h('article', {}, programHeader(program),
    h('section', {}, h('h2', {}, 'I. Mục đích, yêu cầu'), text(program.purpose)),
    h('section', {}, h('h2', {}, 'II. Các đợt kiểm tra'), conflictTotals(program),
      program.visits.map(visit => {
        const card = visitCard(visit, program.conflicts.filter(each => each.visitId === visit.id));
        card.open = true;
        return card;
      })));
}
