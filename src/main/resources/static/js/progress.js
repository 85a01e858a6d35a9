import { call, get } from './api.js';
import { fill, h } from './dom.js';
import { uniqueId } from './fields.js';
import { moment } from './format.js';

/** What each of the four stages has done, in words; the sign is only beside them. */
const PASSED = ['Đã trình', 'Đã đồng ý', 'Đã ký', 'Đã chấp nhận'];

/** The stage of the unit's committee, whose two checks are shown. */
const COMMITTEE = 1;

/**
 * How far a report has come, and the committee's two marks: who set which and when. Marks are saved at once; a colleague
 * may set one of them elsewhere.
 */
export class Progress {
  #path;
  #now;
  #stages = h('ol', { class: 'stages' });
  #marks = h('div', {});
  #problem = h('div', { role: 'alert' });
  #firstMark = uniqueId('check');

  /** Who has passed the report and who holds it. */
  element = h('section', {}, h('h2', {}, 'Báo cáo đang ở đâu'), this.#stages);

  static async of(reportId) {
    const path = `/api/reports/${encodeURIComponent(reportId)}`;
    return new Progress(path, await get(`${path}/progress`));
  }

  constructor(path, now) {
    this.#path = path;
    this.#show(now);
  }

  /** Where a member of the committee sets the marks; nothing for others. */
  get marks() {
    return this.#now.checking && h('section', { class: 'block' },
      h('h2', {}, 'Kiểm tra của Ban'),
      h('p', { class: 'hint' }, `Hai dấu của vòng ${this.#now.round}; có thể do hai người đánh dấu. Có đủ cả hai mới đồng ý được.`),
      this.#marks, this.#problem);
  }

  /** The condition of agreeing, for the decision form. */
  get condition() {
    return {
      check: () => this.#now.checks.filter(each => !each.by)
        .map(({ label }) => ({ id: this.#firstMark, message: `Chưa có dấu “${label}” của vòng này.` })),
      variables: () => ({}),
    };
  }

  /** A colleague may have set a mark in the meantime: reads them again before the form is sent. */
  readBefore(form) {
    const check = form.beforeComplete;
    form.beforeComplete = async () => {
      this.#show(await get(`${this.#path}/progress`));
      return check();
    };
  }

  #show(now) {
    this.#now = now;
    fill(this.#stages, now.stages.map((stage, index) => this.#stage(stage, index)));
    const focused = this.#marks.querySelector(':focus')?.value;
    fill(this.#marks, now.checks.map((check, index) => this.#mark(check, index)));
    this.#marks.querySelector(`[value="${focused}"]`)?.focus();
  }

  #stage(stage, index) {
    const [sign, words] = look(stage, index);
    const checked = index === COMMITTEE && ['CURRENT', 'DONE'].includes(stage.state);
    return h('li', { class: stage.state.toLowerCase(), 'aria-current': stage.state === 'CURRENT' && 'step' },
      h('strong', {}, h('span', { 'aria-hidden': 'true' }, sign), ` ${stage.label}`),
      h('span', {}, words), stage.by && h('span', { class: 'quiet' }, h('span', { translate: 'no' }, stage.by), `, ${moment(stage.at)}`),
      stage.state === 'CURRENT' && h('span', { class: 'quiet' }, stage.holder ? `${stage.holder} đang giữ` : 'Chưa ai nhận việc'),
      checked && this.#now.checks.map(({ label, by, at }) => h('span', { class: 'quiet' }, by ? `${label}: ${by}, ${moment(at)}` : label.replace(/^Đã/, 'Chưa'))));
  }

  #mark({ kind, label, by, at }, index) {
    const id = index === 0 ? this.#firstMark : uniqueId('check');
    const box = h('input', { type: 'checkbox', id, value: kind, checked: Boolean(by), onchange: () => this.#set(kind, box) });
    return h('p', {}, box, ' ', h('label', { for: id }, label), by && h('span', { class: 'quiet' }, ' – ', h('span', { translate: 'no' }, by), `, ${moment(at)}`));
  }

  async #set(kind, box) {
    fill(this.#problem);
    try {
      this.#show((await call(box.checked ? 'PUT' : 'DELETE', `${this.#path}/checks/${kind}`)).body);
    } catch (problem) {
      box.checked = !box.checked;
      fill(this.#problem, h('p', { class: 'field-error' }, `Chưa lưu được dấu kiểm tra. ${problem.message}`));
    }
  }
}

function look({ state }, index) {
  return {
    DONE: ['✓', PASSED[index]],
    CURRENT: ['➤', 'Đang ở bước này'],
    RETURNED: ['↩', 'Đã trả lại'],
    WAITING: ['○', 'Chưa đến'],
  }[state];
}
