import { get } from './api.js';
import { MARKS, STATES, TEXTS } from './cockpit-texts.js';
import { fill, h } from './dom.js';
import { clock, moment, number } from './format.js';

const REPORT_PROCESS = 'UnitReportProcess';
const CYCLE_PROCESS = 'AnnualCycleProcess';
const LATE_ROWS = 10;
const COUNTS = ['expected', 'submitted', 'onTime', 'late', 'accepted', 'overdue', 'notOpened'];

/** The year's progress at the top of Cockpit's dashboard. */
export function dashboard(node) {
  const place = section(node);
  place.classList.add('ge-progress-card');
  showYear(place);
}

/** The year's progress by stages on the page of a process that has to do with reports. */
export function definitionTab(node, { api, processDefinitionId }) {
  const place = section(node);
  show(place, async () => {
    const { key } = await engine(api, `process-definition/${encodeURIComponent(processDefinitionId)}`);
    return [REPORT_PROCESS, CYCLE_PROCESS].includes(key) ? yearView(await summary(), place, true) : otherProcess();
  });
}

/** Where one report stands; of a year its progress. */
export function instanceTab(node, { api, processInstanceId }) {
  const place = section(node);
  show(place, async () => {
    const { businessKey, definitionId } = await engine(api, `process-instance/${encodeURIComponent(processInstanceId)}`);
    const { key } = await engine(api, `process-definition/${encodeURIComponent(definitionId)}`);
    if (key === REPORT_PROCESS) {
      return reportView(await get(`/api/progress/reports/${encodeURIComponent(businessKey)}`));
    }
    return key === CYCLE_PROCESS ? yearView(await summary(businessKey), place, false) : otherProcess();
  });
}

function section(node) {
  const place = h('section', { class: 'ge-progress', 'aria-label': TEXTS.tab });
  node.append(place);
  return place;
}

function engine(api, path) {
  return get(`${api.engineApi}/${path}`);
}

function summary(year) {
  return get('/api/progress/summary' + (year ? `?year=${encodeURIComponent(year)}` : ''));
}

function showYear(place, year, stages = false) {
  return show(place, async () => yearView(await summary(year), place, stages));
}

/** Fills the place with what `load` answers, unless another load has begun meanwhile. */
async function show(place, load) {
  const ticket = {};
  place.ticket = ticket;
  place.setAttribute('aria-busy', 'true');
  if (!place.hasChildNodes()) {
    fill(place, h('p', { role: 'status' }, TEXTS.loading));
  }
  let content;
  try {
    content = await load();
  } catch (problem) {
    content = problemView(problem, () => show(place, load));
  }
  if (place.ticket === ticket) {
    fill(place, content);
    place.removeAttribute('aria-busy');
  }
}

function problemView(problem, retry) {
  const text = problem.status === 403 ? TEXTS.forbidden : problem.message;
  return h('div', { class: 'ge-progress-problem', role: 'alert' }, h('p', {}, text),
    problem.status !== 403 && h('button', { type: 'button', class: 'btn btn-default', onclick: retry }, TEXTS.retry));
}

function otherProcess() {
  return h('p', { class: 'ge-progress-quiet' }, TEXTS.otherProcess);
}

async function yearView(year, place, stages) {
  const begun = year.periods.filter(({ state }) => stages && state !== 'PLANNED');
  const perStage = await Promise.all(begun.map(({ periodId }) => get(`/api/progress/periods/${encodeURIComponent(periodId)}`)));
  const again = async chosen => {
    await showYear(place, chosen, stages);
    place.querySelector('select')?.focus();
  };
  return [
    h('header', {}, h('h3', {}, TEXTS.title(year.year)), yearChoice(year, again),
      h('p', { class: 'ge-progress-quiet', role: 'status' }, TEXTS.loadedAt(clock(new Date()).slice(0, 5)), ' ',
        h('button', { type: 'button', class: 'btn btn-link', onclick: () => again(year.year) }, TEXTS.reload))),
    year.periods.length ? periodTable(year.periods) : h('p', {}, TEXTS.noPeriods),
    perStage.map(stageView),
    lateView(year),
    h('p', {}, h('a', { href: `/progress?year=${year.year}` }, TEXTS.more)),
  ];
}

function yearChoice({ year, years }, choose) {
  return h('p', { class: 'ge-progress-year' }, TEXTS.year, ' ',
    h('select', { class: 'form-control', 'aria-label': TEXTS.year, onchange: event => choose(event.target.value) },
      years.map(each => h('option', { value: each, selected: each === year }, each))));
}

function periodTable(periods) {
  return scroll(TEXTS.periods, h('table', { class: 'table' },
    h('thead', {}, h('tr', {}, [TEXTS.period, TEXTS.due].map(column),
      COUNTS.map(name => h('th', { scope: 'col', class: 'ge-progress-number' }, TEXTS[name])))),
    h('tbody', {}, periods.map(period => h('tr', {},
      h('th', { scope: 'row' }, capital(period.label), STATES[period.state] && h('em', {}, ` (${STATES[period.state]})`), period.expected > 0 && bar(period)),
      h('td', {}, period.dueText),
      COUNTS.map(name => count(name, period[name])))))));
}

function count(name, value) {
  const bad = value > 0 && (name === 'overdue' || name === 'late');
  return h('td', { class: 'ge-progress-number' + (bad ? ' ge-tone-bad' : '') }, bad && MARKS.bad + ' ', number(value));
}

/** Submitted, overdue and the rest as shares of one line; the table says the same in numbers. */
function bar(period) {
  const line = h('div', { class: 'ge-progress-bar', role: 'img', 'aria-label': TEXTS.barLabel(period) });
  const rest = Math.max(0, period.expected - period.submitted - period.overdue);
  for (const [tone, share] of [['good', period.submitted], ['bad', period.overdue], ['none', rest]]) {
    if (share > 0) {
      const part = h('span', { class: 'ge-fill-' + tone });
      part.style.flexGrow = share;
      line.append(part);
    }
  }
  return line;
}

function stageView({ label: period, stages }) {
  return h('section', {}, h('h4', {}, `${capital(period)}: ${TEXTS.stages}`),
    h('ul', { class: 'ge-progress-stages' }, stages.map(({ stage, label, reports }) =>
      h('li', { class: `ge-stage-${stage}` }, h('strong', {}, number(reports)), ' ', label))));
}

function lateView({ lateList, periods }) {
  if (!lateList.length) {
    return h('p', { class: 'ge-tone-good' }, `${MARKS.good} ${TEXTS.nobodyLate}`);
  }
  const all = Math.max(lateList.length, periods.reduce((sum, period) => sum + period.overdue, 0));
  const shown = lateList.slice(0, LATE_ROWS);
  return h('section', {}, h('h4', {}, `${TEXTS.lateList} (${number(all)})`),
    scroll(TEXTS.lateList, h('table', { class: 'table' },
      h('thead', {}, h('tr', {}, [TEXTS.unit, TEXTS.period, TEXTS.stage, TEXTS.holder, TEXTS.inStage, TEXTS.due, TEXTS.lateness].map(column))),
      h('tbody', {}, shown.map(late => h('tr', {},
        h('th', { scope: 'row' }, late.reportUrl ? h('a', { href: late.reportUrl }, late.unitName) : late.unitName),
        [capital(late.periodLabel), late.stageLabel, late.holder || TEXTS.nobody, late.daysInStage === null ? '' : TEXTS.days(late.daysInStage), late.dueText].map(text => h('td', {}, text)),
        h('td', { class: 'ge-tone-bad' }, `${MARKS.bad} ${late.latenessLabel}`)))))),
    all > shown.length && h('p', { class: 'ge-progress-quiet' }, TEXTS.moreLate(all - shown.length)));
}

function reportView(report) {
  return [
    h('h3', {}, `${report.unitName}: ${report.periodLabel}`),
    h('p', { class: `ge-progress-stage ge-tone-${report.tone}` },
      h('strong', {}, `${MARKS[report.tone] ?? MARKS.none} ${report.stageLabel}`),
      report.latenessLabel && h('span', {}, report.latenessLabel)),
    h('dl', {},
      entry(TEXTS.holder, report.holder || TEXTS.nobody),
      entry(TEXTS.inStage, stay(report)),
      entry(TEXTS.originalDue, report.originalDueText),
      entry(TEXTS.effectiveDue, report.dueText),
      entry(TEXTS.cause, report.cause),
      entry(TEXTS.round, number(report.round)),
      entry(TEXTS.lastRung, rung(report.ladder.lastRungLabel, report.ladder.lastRungAt) || TEXTS.noLastRung),
      entry(TEXTS.nextRung, rung(report.ladder.nextRungLabel, report.ladder.nextRungAt) || TEXTS.noNextRung)),
    h('p', { class: 'ge-progress-links' }, h('a', { href: report.reportUrl }, TEXTS.openReport),
      report.taskUrl && h('a', { href: report.taskUrl }, TEXTS.openTask)),
  ];
}

function stay({ daysInStage, since }) {
  return daysInStage === null ? '' : `${TEXTS.days(daysInStage)} (${TEXTS.since} ${moment(since)})`;
}

function entry(term, text) {
  return text ? [h('dt', {}, term), h('dd', {}, text)] : null;
}

function rung(label, at) {
  return label && `${label}, ${moment(at)}`;
}

function column(text) {
  return h('th', { scope: 'col' }, text);
}

function scroll(label, table) {
  return h('div', { class: 'ge-progress-scroll', tabindex: '0', role: 'region', 'aria-label': label }, table);
}

function capital(text) {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
