import { ACTIVITY_FORMS } from './activity-fields.js';
import { h } from './dom.js';
import { fileList } from './files.js';
import { day, number } from './format.js';

const TONES = { PLANNED: 'quiet', POSTPONED: 'warning', HELD: 'good', NOT_HELD: 'bad' };
const SIGNS = { PLANNED: '○', POSTPONED: '↻', HELD: '✔', NOT_HELD: '✕' };

/** The days an activity is planned for, or was held on. */
export function activityDays({ state, heldFrom, heldTo, beginsOn, endsOn, beginsAt }) {
  const held = state === 'HELD';
  const [first, last] = held ? [heldFrom, heldTo] : [beginsOn, endsOn];
  const days = last ? `${day(first)}–${day(last)}` : day(first);
  return days ? `${beginsAt && !held ? `${beginsAt.slice(0, 5)} ` : ''}${days}` : 'chưa có ngày';
}

/** What became of an activity, with a sign beside the word. */
export function activityState({ state, stateLabel }) {
  return h('span', { class: `state ${TONES[state]}` }, h('span', { 'aria-hidden': 'true' }, `${SIGNS[state]} `), stateLabel);
}

/** Everything known of an activity, to read. */
export function activityFacts(activity) {
  const people = (men, women) => (men === null && women === null ? null : `${number(men ?? 0)} nam, ${number(women ?? 0)} nữ`);
  const money = amount => (amount === null ? null : `${number(amount)} đồng`);
  const facts = [
    ['Hình thức', ACTIVITY_FORMS[activity.form]],
    ['Thời gian', activityDays(activity)],
    ['Theo kế hoạch', activity.plannedBeginsOn && activity.plannedBeginsOn !== activity.beginsOn && day(activity.plannedBeginsOn)],
    ['Địa điểm', activity.place],
    ['Nội dung', activity.description],
    ['Đối tượng', activity.targetGroup],
    ['Dự kiến', people(activity.expectedMen, activity.expectedWomen)],
    ['Kinh phí dự kiến', [money(activity.budget), activity.budgetLine].filter(Boolean).join(', ')],
    ['Phụ trách', activity.responsible],
    ['Lý do ngoài Tháng', activity.outsideReason],
    ['Tham dự', people(activity.attendedMen, activity.attendedWomen)],
    ['Kinh phí đã chi', money(activity.cost)],
    ['Kết quả', activity.result],
    ['Lý do', activity.reason],
  ].filter(([, value]) => value);
  return [h('dl', { class: 'facts' }, facts.map(([label, value]) => [h('dt', {}, label), h('dd', { class: 'plain-text' }, value)])),
    activity.files.length > 0 && fileList(activity.files)];
}

/** An activity folded to one line. */
export function activityCard(activity, ...more) {
  return h('details', { class: 'block activity' },
    h('summary', {}, activity.title, h('span', { class: 'quiet' }, ` – ${activityDays(activity)} `), activityState(activity),
      activity.state !== 'PLANNED' && !activity.planned && activity.actionMonth && h('span', { class: 'quiet' }, ' (ngoài kế hoạch)')),
    activityFacts(activity), more);
}

/** How many activities, people and how much money, in one line. */
export function activityTotals(activities) {
  const sum = name => activities.reduce((total, each) => total + (each[name] ?? 0), 0);
  return h('p', { class: 'totals' }, h('strong', {}, `${activities.length} hoạt động`),
    `, dự kiến ${number(sum('expectedMen'))} nam, ${number(sum('expectedWomen'))} nữ, kinh phí ${number(sum('budget'))} đồng.`);
}
