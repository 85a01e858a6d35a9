import { call, get } from './api.js';
import { fill, h } from './dom.js';
import { dayInput, field, readDay, textArea } from './fields.js';
import { day, moment } from './format.js';
import { Kept } from './kept.js';
import { fillPlace } from './page.js';
import { mark } from './problems.js';
import { printedPaper } from './printed-paper.js';
import { reportIssues } from './report-issues.js';
import { goOn, reportMoves } from './report-moves.js';
import { review } from './review.js';
import { signedPdf } from './signed-pdf.js';

const place = document.getElementById('report');
const path = `/api/reports/${place.dataset.reportId}`;

show();

function show() {
  fillPlace(place, async () => {
    const report = await get(path);
    const { element, progress } = await review(report, new Kept(place.dataset.user, `comments:${report.id}`));
    return [report.state === 'CANCELLED' && await cancellation(), element, progress.marks, printedPaper(report), signedPdf(report)];
  });
  fillPlace(document.getElementById('moves'), async () => reportMoves(path, await get(`${path}/moves`), moved));
  fillPlace(document.getElementById('issues'), async () => reportIssues(path, await get(`${path}/issues`)));
  fillPlace(document.getElementById('trail'), async () => trail(await get(`${path}/trail`)));
}

/** Why the unit's report was called off; nothing when its whole year was. */
async function cancellation() {
  const { status, body } = await call('GET', `${path}/cancellation`).catch(problem => problem);
  return status === 200 && h('div', { class: 'notice warning' },
    h('p', {}, h('strong', {}, 'Báo cáo đã huỷ. '), h('span', { translate: 'no' }, body.reason)),
    body.movedTo && h('p', {}, `${body.movedToUnit} báo cáo tiếp: `, h('a', { href: `/reports/${body.movedTo}` }, body.movedTo)),
    h('p', { class: 'quiet' }, `${body.by}, ${moment(body.at)}`));
}

function moved(move) {
  const said = fill(document.getElementById('moved'), goOn(move));
  said.focus();
  show();
}

/** Who moved the report when, from the audit; `system` stands for timers. */
function trail(entries) {
  return h('div', { class: 'table-scroll' }, h('table', {},
    h('thead', {}, h('tr', {}, ['Thời điểm', 'Người thực hiện', 'Tình trạng sau đó', 'Vòng', 'Hạn nộp']
      .map(title => h('th', { scope: 'col' }, title)))),
    h('tbody', {}, entries.map(entry => h('tr', {},
      [moment(entry.at), entry.by === 'system' ? 'hệ thống' : entry.by, entry.stateLabel, entry.round, day(entry.dueOn)]
        .map(value => h('td', {}, String(value))))))));
}

const admission = document.getElementById('late-admission');
if (admission) {
  fill(admission, lateAdmission());
}

/** The desk lets a report in after its period has closed. */
function lateAdmission() {
  const until = dayInput(null);
  const reason = textArea('', { rows: '3', maxlength: '2000' });
  const controls = { until, reason };
  const status = h('p', { role: 'status' });
  const send = async event => {
    const { iso, error } = readDay(until);
    mark(until, error ?? (iso ? null : 'Hãy nhập ngày cuối cùng được nộp.'));
    mark(reason, reason.value.trim() ? null : 'Hãy ghi lý do cho nộp muộn.');
    const wrong = Object.values(controls).find(each => each.getAttribute('aria-invalid'));
    if (wrong) {
      wrong.focus();
      return;
    }
    event.target.disabled = true;
    try {
      await call('POST', `${path}/late-admission`, { until: iso, reason: reason.value.trim() });
      status.textContent = `Đã cho đơn vị nộp đến hết ngày ${day(iso)}.`;
    } catch (problem) {
      problem.errors.forEach(each => controls[each.field] && mark(controls[each.field], each.message));
      status.textContent = `Chưa thực hiện được. ${problem.message}`;
    } finally {
      event.target.disabled = false;
    }
  };
  return [field('Cho nộp đến hết ngày', until), field('Lý do', reason), h('button', { type: 'button', onclick: send }, 'Cho nộp muộn'), status];
}
