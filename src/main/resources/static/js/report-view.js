import { earlierCaption, earlierValues } from './comparisons.js';
import { append, h } from './dom.js';
import { fileList } from './files.js';
import { day, moment } from './format.js';
import { figureSource } from './figure-source.js';
import { figureTable, figureText, shareText } from './figure-table.js';
import { flatten, heading, tablesOf } from './report-model.js';
import { reportWarnings } from './report-warnings.js';

const DECISIONS = { APPROVE: 'Đồng ý', RETURN: 'Trả lại' };
/** Steps by which those who write the report took it back themselves: their label says it all. */
const OWN_STEPS = ['WITHDRAWAL', 'RECALL', 'CORRECTION', 'CORRECTION_DROPPED', 'DESK'];
const EXTENSIONS = { REQUESTED: 'đang chờ quyết định', GRANTED: 'được gia hạn', REFUSED: 'không được gia hạn' };

/**
 * A whole report to read.
 *
 * @param comments to stand beside their fields
 * @param first what comes right after the header
 */
export function reportView(report, comments = null, first = []) {
  return h('article', { class: 'report' }, reportHeader(report), first, issue(report.issue), reportWarnings(report), contents(report, comments),
    h('section', {}, h('h2', {}, 'Tệp đính kèm'), fileList(report.attachments)),
    extensionList(report.extensions), history(report.decisions));
}

/** What the report is, of whom, where it stands and when it is due. */
export function reportHeader(report) {
  const { due } = report;
  return h('header', {},
    h('h1', { translate: 'no' }, report.template.title),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Đơn vị'), h('dd', { translate: 'no' }, report.unit.name),
      h('dt', {}, 'Tình trạng'), h('dd', {}, report.stateLabel, report.round > 1 && ` (vòng ${report.round})`),
      h('dt', {}, 'Hạn nộp'), h('dd', {}, due.text,
        due.originalDay !== due.effectiveDay && ` (đã gia hạn; hạn ban đầu ${day(due.originalDay)})`,
        due.daysLeft !== null && [' – ', daysLeft(due.daysLeft)])));
}

function daysLeft(days) {
  return days > 0
    ? h('span', { class: days <= 3 ? 'state warning' : '' }, `còn ${days} ngày`)
    : h('strong', { class: 'state bad' }, days === 0 ? 'quá hạn từ hôm nay' : `quá hạn ${-days} ngày`);
}

/** Why the report came back, when it did; `decisions` are newest first. */
export function returnNotice({ state, decisions }) {
  const last = decisions[0];
  const own = OWN_STEPS.includes(last?.step);
  return state === 'DRAFTING' && last?.decision === 'RETURN' && h('section', { class: 'notice returned' },
    h('h2', {}, own ? last.stepLabel : 'Bị trả lại để bổ sung'),
    h('p', { class: 'quiet' }, own ? '' : last.stepLabel ?? '', ` (${last.by}), ${moment(last.at)}`),
    h('p', { class: 'plain-text', translate: 'no' }, last.reason));
}

function issue(of) {
  return of && h('section', { class: 'notice' },
    h('h2', {}, `Bản chính thức số ${of.number}`),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Người ký'), h('dd', {}, h('span', { translate: 'no' }, of.signer), of.onBehalfOf && `, ký thay ${of.onBehalfOf}`),
      h('dt', {}, 'Thẩm quyền ký'), h('dd', { translate: 'no' }, of.authority.join(' / ')),
      h('dt', {}, 'Thời điểm nộp'), h('dd', {}, moment(of.submittedAt), of.late && ' (quá hạn)'),
      h('dt', {}, 'Mã kiểm tra SHA-256'), h('dd', {}, h('code', {}, of.sha256))));
}

function contents(report, comments) {
  const element = h('div', {});
  const told = key => report.texts[key]?.text.trim();
  for (const { section, level, pickedFrom } of flatten(report.template.sections)) {
    const text = report.texts[section.key]?.text;
    if (pickedFrom && !told(section.key) && !comments?.has(section)) {
      continue;
    }
    append(element, [
      h(`h${Math.min(level + 2, 4)}`, { translate: 'no' }, heading(section)),
      comments?.section(section),
      text?.trim() ? h('p', { class: 'plain-text', translate: 'no' }, text)
        : section.narrative && h('p', { class: 'quiet' }, section.required ? 'Chưa có nội dung.' : 'Không có nội dung.'),
      section.pick && !section.sections.some(({ key }) => told(key)) && h('p', { class: 'quiet' }, 'Không có nội dung.'),
      tablesOf(section).map(table => [figures(report, table, comments), comments?.figures(table.figures)]),
    ]);
  }
  return element;
}

function figures(report, table, comments) {
  const cell = ({ key }) => [figureText(report.figures[key]), figureSource(report.figures[key]?.source), earlierValues(report.previous, key, report.figures[key])];
  return figureTable({ ...table, caption: earlierCaption(table, report.previous) }, cell,
    ({ figure, moment: at }) => shareText(report.figures, figure, at), comments?.columns());
}

/** The unit's requests for more time. */
export function extensionList(extensions) {
  return extensions.length > 0 && h('section', {},
    h('h2', {}, 'Đề nghị gia hạn'),
    h('ul', {}, extensions.map(each => h('li', {},
      `Xin đến ngày ${day(each.dueOn)}: `, h('strong', {}, EXTENSIONS[each.state]),
      each.grantedDueOn && ` đến ngày ${day(each.grantedDueOn)}`, '. Lý do: ',
      h('span', { class: 'plain-text', translate: 'no' }, each.reason),
      each.decidedReason && [' Ý kiến của Vụ trưởng: ', h('span', { class: 'plain-text', translate: 'no' }, each.decidedReason)]))));
}

/** All decisions on the report, round by round. */
export function history(decisions) {
  return decisions.length > 0 && h('section', {},
    h('h2', {}, 'Quá trình xử lý'),
    h('ol', { class: 'history' }, decisions.map(each => h('li', {},
      h('strong', {}, OWN_STEPS.includes(each.step) ? each.stepLabel : `${each.stepLabel}: ${DECISIONS[each.decision]}`), ' – ', actor(each), `, ${moment(each.at)}`,
      each.round && h('span', { class: 'quiet' }, ` (vòng ${each.round})`),
      each.reason && h('p', { class: 'plain-text', translate: 'no' }, each.reason)))));
}

/** Who decided; both names when it was in the head's stead. */
function actor({ by, onBehalfOf, decision }) {
  const name = person => h('span', { translate: 'no' }, person);
  return onBehalfOf ? [name(by), decision === 'APPROVE' ? ' ký thay ' : ' thay ', name(onBehalfOf)] : name(by);
}
