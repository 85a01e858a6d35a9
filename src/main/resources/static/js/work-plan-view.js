import { h } from './dom.js';
import { day, moment } from './format.js';
import { history } from './report-view.js';
import { WorkPlanItems } from './work-plan-items.js';

/** Where the server has the unit's plan of this business key, e.g. 2017-VPB. */
export function pathOf(businessKey) {
  return `/api/work-plans/${businessKey.slice(0, 4)}/${encodeURIComponent(businessKey.slice(5))}`;
}

/** Of whom and of when it is, and how far. */
export function planHeader(plan) {
  return h('header', {},
    h('h1', {}, `Kế hoạch công tác năm ${plan.year}, ${plan.unitName}`),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Hạn phê duyệt'), h('dd', {}, day(plan.dueOn)),
      h('dt', {}, 'Tình trạng'), h('dd', {}, plan.stateLabel, plan.round > 1 && ` (vòng ${plan.round})`),
      plan.number && [h('dt', {}, 'Kế hoạch số'), h('dd', {}, `${plan.number}, phê duyệt ${moment(plan.approvedAt)}`)]),
    plan.note && h('div', { class: 'notice' }, h('h2', {}, 'Vụ Tổ chức cán bộ lưu ý'), h('p', { class: 'plain-text' }, plan.note)));
}

/** Why the plan came back, when it did. */
export function returnedPlan(plan) {
  const last = plan.decisions[0];
  return plan.state === 'DRAFTING' && last?.decision === 'RETURN' && h('section', { class: 'notice returned' },
    h('h2', {}, 'Kế hoạch bị trả lại'),
    h('p', { class: 'quiet' }, `${last.stepLabel} (${last.by}), ${moment(last.at)}`),
    h('p', { class: 'plain-text' }, last.reason));
}

/** Where the plan and its estimate are to be had on paper. */
export function planPapers(plan) {
  const path = `/work-plans/${plan.year}/${encodeURIComponent(plan.unitCode)}`;
  return h('ul', { class: 'paper-links' },
    h('li', {}, h('a', { href: `${path}/plan.pdf?inline`, target: '_blank', rel: 'noopener' }, 'Xem bản in kế hoạch (PDF)')),
    h('li', {}, h('a', { href: `${path}/plan.docx` }, 'Tải bản Word (.docx)')),
    h('li', {}, h('a', { href: `${path}/estimate.xlsx` }, 'Tải dự toán (.xlsx)')));
}

/**
 * The whole plan to read.
 *
 * @returns `{element, items}`
 */
export function planView(form, plan) {
  const items = new WorkPlanItems(plan, subject => form.kept(subject), true);
  const element = h('article', {}, planHeader(plan), planPapers(plan),
    h('section', {}, h('h2', {}, 'I. Mục đích, yêu cầu'), h('div', { class: 'plain-text' }, plan.goals || '(chưa có nội dung)')),
    h('section', {}, h('h2', {}, 'II. Nhiệm vụ và dự toán'), items.element),
    h('section', {}, h('h2', {}, 'III. Tổ chức thực hiện'), h('div', { class: 'plain-text' }, plan.organisation || '(chưa có nội dung)')),
    history(plan.decisions));
  return { element, items };
}
