import { get } from './api.js';
import { CHANGE_HINT, piece } from './changes.js';
import { cellLabels, percentText, sumText } from './consolidated-figures.js';
import { h } from './dom.js';
import { day, moment, number } from './format.js';
import { flatten } from './report-model.js';

/** The section of the desk's opening words, which no unit writes. */
export const INTRODUCTION = 'introduction';

/** Where a consolidated report is asked for at the interface. */
export function pathOf(id) {
  return `/api/consolidations/${encodeURIComponent(id)}`;
}

/** Where a consolidated report is read. */
export function pageOf(id) {
  return `/consolidations/${encodeURIComponent(id)}`;
}

/** What the report is, where it stands, and what else has to be known first. */
export function consolidationHeader(report) {
  return [
    h('header', {},
      h('h1', { translate: 'no' }, report.title),
      h('dl', { class: 'facts' },
        h('dt', {}, 'Kỳ'), h('dd', {}, report.periodLabel),
        h('dt', {}, 'Tình trạng'), h('dd', {}, report.stateLabel, report.round > 1 && ` (vòng ${report.round})`),
        h('dt', {}, 'Số liệu'), h('dd', {}, report.frozen ? 'đã chốt đến ' : 'theo các báo cáo đã nhận đến ', moment(report.content.takenAt)))),
    report.revision && h('section', { class: 'notice warning' },
      h('h2', {}, 'Bản thay thế'), h('p', { class: 'plain-text' }, 'Lý do: ', h('span', { translate: 'no' }, report.revisionReason))),
    report.outdated && h('section', { class: 'notice warning' },
      h('p', {}, 'Sau khi chốt số liệu, có báo cáo đơn vị được nhận thêm hoặc thay thế. Nội dung dưới đây không đổi; muốn đưa vào thì phải lập bản thay thế.')),
  ];
}

/** How many reports are in, and in time; and the official count of agencies with a woman key leader beside headcount. */
export function completeness({ completeness: of, keyLeadership, dueText, sections }) {
  const share = value => ` (${percentText(value)})`;
  const { withWoman, withoutWoman, unknown, notApplicable } = keyLeadership;
  return h('section', {},
    h('h2', {}, 'Tình hình nộp báo cáo'),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Phải báo cáo'), h('dd', {}, `${number(of.expected)} đơn vị, hạn nộp ${dueText}`),
      h('dt', {}, 'Đã nhận'), h('dd', {}, number(of.accepted), share(of.acceptedPercent)),
      h('dt', {}, 'Đúng hạn'), h('dd', {}, number(of.onTime), share(of.onTimePercent)),
      h('dt', {}, 'Nộp muộn'), h('dd', {}, number(of.late)),
      h('dt', {}, 'Chưa được nhận'), h('dd', {}, number(of.missing)),
      of.cancelled > 0 && [h('dt', {}, 'Không còn phải báo cáo'), h('dd', {}, number(of.cancelled))]),
    flatten(sections).some(({ section }) => section.figures.some(({ key }) => keyLeadership.figures.includes(key))) && [h('h2', {}, 'Nữ lãnh đạo chủ chốt'),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Theo cơ quan, đơn vị'), h('dd', {},
        withWoman.length + withoutWoman.length === 0 ? 'chưa có số liệu'
          : `${number(withWoman.length)}/${number(withWoman.length + withoutWoman.length)} đơn vị có nữ lãnh đạo chủ chốt${share(keyLeadership.percent)}`,
        unknown.length > 0 && `; ${number(unknown.length)} đơn vị chưa đủ số liệu`,
        notApplicable.length > 0 && `; ${number(notApplicable.length)} đơn vị không có chức danh này`),
      h('dt', {}, 'Theo số người'), h('dd', {}, keyLeadership.women === null ? 'chưa có số liệu'
        : `${number(keyLeadership.women)}/${number(keyLeadership.total)} người${share(keyLeadership.headcountPercent)}, tính trên ${number(keyLeadership.headcountUnits)} đơn vị có đủ số liệu`))]);
}

/** The decisions on the report, newest first; what the desk decides is to give a revision up. */
export function decisionsOf({ decisions }) {
  return decisions.map(each => (each.step === 'DESK' ? { ...each, stepLabel: 'Thôi lập bản thay thế' } : each));
}

/** Who is missing, who was late, whose numbers are estimates. */
export function unitLists({ units, estimates, sections }) {
  const labels = cellLabels(flatten(sections).map(({ section }) => section));
  const missing = units.filter(each => each.status === 'MISSING');
  const late = units.filter(each => each.status === 'ACCEPTED' && each.late);
  return h('section', {}, h('h2', {}, 'Đơn vị chưa nộp, nộp muộn, có số ước tính'),
    list('Chưa có báo cáo được nhận', missing, ['Đơn vị', 'Tình trạng', 'Hạn nộp'], each => [
      unitLink(each), [each.stateLabel, each.late && h('strong', { class: 'state bad' }, ` quá hạn ${number(each.daysLate)} ngày`)], due(each)]),
    list('Nộp muộn', late, ['Đơn vị', 'Hạn nộp', 'Nộp lúc', 'Số ngày muộn'], each => [
      unitLink(each), due(each), moment(each.submittedAt), number(each.daysLate)]),
    list('Có số ước tính', estimates, ['Đơn vị', 'Số ước tính'], each => [
      own(each.unitName), own(each.cells.map(cell => labels[cell] ?? cell).join('; '))]));
}

/** What units have raised with the ministry and is not settled, by section; nothing where there is none. */
export function difficultyLists({ difficulties = [] }) {
  const sections = [...new Set(difficulties.map(each => each.sectionTitle))];
  return difficulties.length > 0 && h('section', {}, h('h2', {}, 'Vướng mắc các đơn vị đã nêu, chưa được giải quyết'),
    sections.map(section => list(section || 'Không thuộc mục cụ thể', difficulties.filter(each => each.sectionTitle === section),
      ['Đơn vị', 'Vướng mắc', 'Ngày nêu', 'Tình trạng'], each => [own(each.unitName),
        h('a', { href: `/difficulties/${encodeURIComponent(each.id)}`, target: '_blank', rel: 'noopener', translate: 'no' }, each.subject),
        day(each.raisedOn), each.stateLabel], 'vướng mắc')));
}

function list(title, entries, columns, cells, noun = 'đơn vị') {
  return h('details', { class: 'block', open: entries.length > 0 && entries.length <= 15 },
    h('summary', {}, `${title}: ${entries.length === 0 ? 'không có' : `${number(entries.length)} ${noun}`}`),
    entries.length > 0 && table(title, columns, entries.map(cells)));
}

function table(title, columns, rows) {
  return h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': title }, h('table', {},
    h('thead', {}, h('tr', {}, columns.map(text => h('th', { scope: 'col' }, text)))),
    h('tbody', {}, rows.map(row => h('tr', {}, row.map((content, index) => (index === 0 ? h('th', { scope: 'row' }, content) : h('td', {}, content))))))));
}

/** What something is called, whatever language the page is read in. */
function own(text) {
  return h('span', { translate: 'no' }, text);
}

function unitLink({ name, url }) {
  return url ? h('a', { href: url, target: '_blank', rel: 'noopener', translate: 'no' }, name) : own(name);
}

function due({ originalDueOn, dueOn }) {
  return day(dueOn) + (originalDueOn === dueOn ? '' : ` (ban đầu ${day(originalDueOn)})`);
}

/** What a revised issue says otherwise than the one it replaces; nothing for a first one. */
export function differenceView(difference) {
  if (!difference) {
    return null;
  }
  const { completenessBefore: before, completenessAfter: after, units, figures } = difference;
  return h('details', { class: 'block', open: true },
    h('summary', {}, `Thay đổi so với báo cáo số ${difference.documentNumber}`),
    h('p', {}, `Báo cáo đã nhận: ${number(before.accepted)}/${number(before.expected)} → ${number(after.accepted)}/${number(after.expected)}; `
      + `nộp muộn: ${number(before.late)} → ${number(after.late)}; chưa được nhận: ${number(before.missing)} → ${number(after.missing)}.`),
    units.length + figures.length === 0 && h('p', {}, 'Số liệu và danh sách đơn vị không thay đổi.'),
    changeTables(difference, 'Bản trước', 'Bản này'));
}

/** What changed of units and figures, as far as anything did; `before` and `after` name the columns. */
function changeTables({ units, figures }, before, after) {
  const estimated = count => (count > 0 ? ' (ước)' : '');
  return [
    units.length > 0 && [h('h3', {}, 'Báo cáo của đơn vị'), table(`Báo cáo của đơn vị thay đổi, ${before}`, ['Đơn vị', 'Thay đổi', before, after],
      units.map(each => [own(each.unitName), each.label, each.numberBefore ?? '–', each.numberAfter ?? '–']))],
    figures.length > 0 && [h('h3', {}, 'Số liệu'), table(`Số liệu thay đổi, ${before}`, ['Chỉ tiêu', before, after, 'Tăng, giảm'],
      figures.map(each => [own(each.label), sumText(each.sumBefore) + estimated(each.estimatedBefore), sumText(each.sumAfter) + estimated(each.estimatedAfter),
        each.change === null ? '–' : `${each.change > 0 ? '+' : each.change < 0 ? '−' : ''}${number(Math.abs(each.change))}`]))],
  ];
}

/** For those who review and sign: what changed since the round before; nothing in the first one. */
export async function roundChanges({ id, state, round, rounds }) {
  const last = rounds.filter(each => each.round < round).at(-1);
  if (!['IN_REVIEW', 'SIGNING'].includes(state) || !last) {
    return null;
  }
  const changed = await get(`${pathOf(id)}/rounds/${last.round}/diff/${round}`);
  const { texts, units, figures } = changed;
  return h('details', { class: 'block', open: true },
    h('summary', {}, 'So với vòng trước'),
    h('p', { class: 'quiet' }, `Vòng ${last.round} do ${last.sentBy} trình lúc ${moment(last.sentAt)}.`),
    texts.length + units.length + figures.length === 0 && h('p', {}, `Nội dung và số liệu không thay đổi so với vòng ${last.round}.`),
    texts.length > 0 && h('p', { class: 'hint' }, CHANGE_HINT),
    texts.map(({ label, pieces }) => [h('h3', {}, label), h('p', { class: 'plain-text', translate: 'no' }, pieces.map(piece))]),
    changeTables(changed, `Vòng ${last.round}`, `Vòng ${round}`));
}
