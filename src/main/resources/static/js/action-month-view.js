import { activityCard, activityTotals } from './activity-card.js';
import { h } from './dom.js';
import { day, moment } from './format.js';
import { history } from './report-view.js';

/** Where the server has the unit's month of this business key, e.g. 2017-VPB. */
export function pathOf(businessKey) {
  const [year, unit] = [businessKey.slice(0, 4), businessKey.slice(5)];
  return `/api/action-months/${year}/${encodeURIComponent(unit)}`;
}

/** Of whom and of when it is, and how far. */
export function monthHeader(month) {
  const { dates } = month.campaign;
  return h('header', {},
    h('h1', {}, `Tháng hành động năm ${month.year}, ${month.unitName}`),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Thời gian'), h('dd', {}, `${day(dates.beginsOn)}–${day(dates.endsOn)}`),
      h('dt', {}, 'Hạn phê duyệt kế hoạch'), h('dd', {}, day(dates.planDueOn)),
      h('dt', {}, 'Hạn tổng kết'), h('dd', {}, day(dates.resultsDueOn)),
      h('dt', {}, 'Tình trạng'), h('dd', {}, month.stateLabel),
      month.planNumber && [h('dt', {}, 'Kế hoạch số'), h('dd', {}, `${month.planNumber}, phê duyệt ${moment(month.approvedAt)}`)]));
}

/** What the ministry says of the year's month. */
export function campaignView(campaign) {
  return campaign.theme ? h('details', { class: 'block', open: true },
    h('summary', {}, `Chủ đề năm ${campaign.year}: ${campaign.theme}`),
    campaign.slogans && [h('h2', {}, 'Khẩu hiệu'), h('ul', {}, campaign.slogans.split('\n').filter(Boolean).map(line => h('li', {}, line)))],
    campaign.guidance && [h('h2', {}, 'Hướng dẫn của Bộ'), h('div', { class: 'plain-text' }, campaign.guidance)])
    : h('p', { class: 'notice' }, `Bộ chưa thông báo chủ đề Tháng hành động năm ${campaign.year}. Đơn vị vẫn lập kế hoạch đúng hạn; chủ đề sẽ hiện ở đây khi được thông báo.`);
}

/** Why the plan came back, when it did. */
export function returnedPlan(month) {
  const last = month.decisions[0];
  return month.state === 'PLANNING' && last?.decision === 'RETURN' && h('section', { class: 'notice returned' },
    h('h2', {}, 'Kế hoạch bị trả lại'),
    h('p', { class: 'quiet' }, `${last.stepLabel} (${last.by}), ${moment(last.at)}`),
    h('p', { class: 'plain-text' }, last.reason));
}

/** Where the plan is to be had on paper. */
export function planPapers(month) {
  const path = `/action-months/${month.year}/${encodeURIComponent(month.unitCode)}/plan`;
  return h('ul', { class: 'paper-links' },
    h('li', {}, h('a', { href: `${path}.pdf?inline`, target: '_blank', rel: 'noopener' }, 'Xem bản in kế hoạch (PDF)')),
    h('li', {}, h('a', { href: `${path}.docx` }, 'Tải bản Word (.docx)')));
}

/** The whole plan to read. */
export function planView(month) {
  return h('article', {}, monthHeader(month), campaignView(month.campaign), planPapers(month),
    h('section', {}, h('h2', {}, 'I. Mục đích, yêu cầu'), h('div', { class: 'plain-text' }, month.goals || '(chưa có nội dung)')),
    h('section', {}, h('h2', {}, 'II. Nội dung, hoạt động'), activityTotals(month.activities),
      month.activities.map(activity => {
        const card = activityCard(activity);
        card.open = true;
        return card;
      })),
    h('section', {}, h('h2', {}, 'III. Tổ chức thực hiện'), h('div', { class: 'plain-text' }, month.organisation || '(chưa có nội dung)')),
    history(month.decisions));
}
