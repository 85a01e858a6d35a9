import { get } from './api.js';
import { h } from './dom.js';
import { day } from './format.js';

const LOOKS = { NOT_STARTED: 'quiet', IN_PROGRESS: 'warning', DONE: 'good', NOT_DONE: 'bad' };

/** What the unit planned, to stand beside what it reports; a form does without when it cannot be read. */
export class PlanItems {
  #plan;

  static async of(reportId) {
    return new PlanItems(await get(`/api/reports/${encodeURIComponent(reportId)}/plan-items`).catch(() => null));
  }

  constructor(plan) {
    this.#plan = plan;
  }

  /** The work planned for the section's task, read-only and folded; nothing where none was planned. */
  beside(section) {
    const items = this.#plan?.sections[section.key] ?? [];
    return items.length > 0 && h('details', { class: 'guidance plan-items' },
      h('summary', {}, `Kế hoạch và kết quả: ${items.filter(item => item.progress === 'DONE').length}/${items.length} việc đã xong`),
      h('ul', {}, items.map(line)),
      h('p', {}, h('a', { href: this.#plan.planUrl, target: '_blank', rel: 'noopener' },
        `Xem Kế hoạch công tác số ${this.#plan.planNumber}`)));
  }
}

function line(item) {
  const percent = item.progress === 'IN_PROGRESS' && item.percent !== null ? `, ${item.percent}%` : '';
  const done = item.doneOn ? `, ngày ${day(item.doneOn)}` : '';
  return h('li', {},
    h('strong', {}, item.content), item.planned ? '' : ' (ngoài kế hoạch)', ' ',
    h('span', { class: `state ${LOOKS[item.progress]}` }, `${item.progressLabel}${percent}${done}`),
    item.target && h('div', {}, `Mục tiêu: ${item.target}`),
    item.dueOn && h('div', {}, `Thời hạn: ${day(item.dueOn)}`),
    item.result && h('div', { class: 'plain-text' }, `Kết quả: ${item.result}`),
    item.reason && h('div', { class: 'plain-text' }, `Lý do: ${item.reason}`));
}
