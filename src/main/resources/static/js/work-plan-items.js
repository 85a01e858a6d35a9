import { call } from './api.js';
import { fill, h } from './dom.js';
import { field, textArea } from './fields.js';
import { day, moment, number } from './format.js';
import { newRecord, recordEditor } from './record-editor.js';
import { describedWork, WorkFields, WORK_LABELS } from './work-plan-fields.js';
import { workProgressEditor } from './work-progress-editor.js';

const TONES = { NOT_STARTED: 'quiet', IN_PROGRESS: 'warning', DONE: 'good', NOT_DONE: 'bad' };
const SIGNS = { NOT_STARTED: '○', IN_PROGRESS: '◐', DONE: '✔', NOT_DONE: '✕' };

/** What an error summary leads to. */
export function workId({ id }) {
  return `work-${id}`;
}

/**
 * A plan's pieces of work under the directive's tasks, with what the person may do with them now: change, remove, add, say how far
 * they are, comment on their estimate.
 *
 * @param plan as the server gave it
 * @param kept answers unsaved work on a subject
 * @param open whether the pieces are unfolded at first
 */
export class WorkPlanItems {
  #plan;
  #kept;
  #open;
  #items;
  #editors = new Map();
  #comments = new Map();
  #list = h('div', {});
  #sums = h('div', {});
  #adding = h('div', {});
  #status = h('p', { role: 'status' });

  constructor(plan, kept, open = false) {
    this.#plan = plan;
    this.#kept = subject => kept(`work-plan-${plan.id}-${subject}`);
    this.#open = open;
    this.#items = plan.items;
    this.element = h('div', { class: 'work-items' }, this.#sums, this.#list, this.#adding,
      plan.mayAdd && h('p', { class: 'actions' }, h('button', { type: 'button', onclick: () => this.add() },
        plan.state === 'APPROVED' ? 'Thêm nhiệm vụ phát sinh' : 'Thêm nhiệm vụ')), this.#status);
    this.#render();
    if (plan.mayAdd && this.#kept('new').all().added) {
      this.add();
    }
  }

  /** As the server has them. */
  get items() {
    return this.#items;
  }

  /** Saves what is being changed; answers whether the server has everything. */
  async flush() {
    const saved = await Promise.all([...this.#editors.values(), ...this.#comments.values()].map(editor => editor.flush()));
    return saved.every(Boolean) && this.#adding.childElementCount === 0;
  }

  /** Lets a new piece of work be described. */
  add(begin = {}) {
    const kept = this.#kept('new');
    const editor = newRecord(kind(this.#plan), `${planPath(this.#plan)}/items`, kept,
      new WorkFields(kept.all().added ?? begin, this.#plan), added => {
        fill(this.#adding);
        if (added) {
          this.#items = [...this.#items, added];
          this.#render();
          this.#status.textContent = `Đã thêm nhiệm vụ “${added.content}”.`;
          this.#show(added.id);
        }
      });
    fill(this.#adding, editor);
    editor.querySelector('select').focus();
  }

  #show(id) {
    const card = document.getElementById(workId({ id }))?.closest('details');
    if (card) {
      card.open = true;
      card.scrollIntoView({ block: 'center' });
      card.querySelector('summary').focus({ preventScroll: true });
    }
  }

  /** Cards that are open stay so, with what is being changed in them. */
  #render() {
    const open = [...this.#list.querySelectorAll('details.work[open] > summary')].map(summary => summary.id);
    fill(this.#sums, sums(this.#items));
    const tasks = this.#plan.tasks.map(task => [task, this.#items.filter(item => item.task === task.number)])
      .filter(([, items]) => items.length > 0);
    fill(this.#list, tasks.length === 0 ? h('p', {}, 'Chưa có nhiệm vụ nào.') : tasks.map(([task, items]) => h('section', {},
      h('h3', {}, `${task.number}. ${task.label}`), items.map(item => this.#card(item)))));
    this.#list.querySelectorAll('details.work').forEach(card => { card.open ||= open.includes(card.querySelector('summary').id); });
  }

  #card(item) {
    const place = h('div', {});
    const card = h('details', { class: 'block work', open: this.#open },
      h('summary', { id: workId(item) }, h('span', { translate: 'no' }, item.content),
        h('span', { class: 'quiet' }, ` – ${item.dueOn ? `hạn ${day(item.dueOn)}` : 'chưa có hạn'}, ${item.amount === null ? 'chưa có kinh phí' : `${number(item.amount)} đồng`} `),
        this.#plan.state === 'APPROVED' && state(item), !item.planned && h('span', { class: 'quiet' }, ' (phát sinh ngoài kế hoạch)')),
      facts(item),
      item.mayDescribe && h('p', { class: 'actions' },
        h('button', { type: 'button', onclick: () => this.#edit(item, place) }, 'Sửa'),
        h('button', { type: 'button', class: 'plain', onclick: () => this.#remove(item) }, 'Xóa')),
      place,
      item.mayRecord && workProgressEditor(item, this.#kept(`${item.id}-progress`), changed => this.#changed(changed)),
      item.mayComment && this.#comment(item));
    if (this.#editors.has(item.id) || (item.mayDescribe && Object.keys(this.#kept(item.id).all()).length > 0)) {
      card.open = true;
      this.#edit(item, place, false);
    }
    card.open ||= Object.keys(this.#kept(`${item.id}-progress`).all()).length > 0 && item.mayRecord;
    return card;
  }

  #edit(item, place, focus = true) {
    if (!this.#editors.has(item.id)) {
      this.#editors.set(item.id, recordEditor(kind(this.#plan), `/api/work-plans/items/${item.id}`, item, this.#kept(item.id),
        new WorkFields({ ...describedWork(item), line: item.line }, this.#plan), changed => this.#saved(changed)));
    }
    const editor = this.#editors.get(item.id);
    fill(place, editor.element, h('p', { class: 'actions' }, h('button', { type: 'button', onclick: async () => {
      if (await editor.flush()) {
        this.#editors.delete(item.id);
        this.#render();
        this.#show(item.id);
      }
    } }, 'Xong')));
    if (focus) {
      editor.fields.controls.content.focus();
    }
  }

  /** The finance desk's word on a piece of work, saved as it is typed. */
  #comment(item) {
    if (!this.#comments.has(item.id)) {
      const area = textArea(item.budgetComment, { rows: '2', maxlength: '2000' });
      const fields = {
        element: field('Ý kiến của Vụ Kế hoạch - Tài chính về dự toán', area), controls: { budgetComment: area },
        read: () => ({ budgetComment: area.value.trim() || null }),
        write: ({ budgetComment }) => { area.value = budgetComment ?? ''; area.dispatchEvent(new Event('refresh')); },
        mark: () => {},
      };
      this.#comments.set(item.id, recordEditor({
        noun: 'ý kiến', className: 'work-comment', labels: { budgetComment: 'Ý kiến' },
        described: ({ budgetComment }) => ({ budgetComment: budgetComment || null }), shown: (name, value) => value,
      }, `/api/work-plans/items/${item.id}/comment`, item, this.#kept(`${item.id}-comment`), fields, changed => this.#saved(changed)));
    }
    return this.#comments.get(item.id).element;
  }

  /** What its card was built for goes on from the new version, so that nobody is in conflict with himself. */
  #saved(item) {
    Object.assign(this.#items.find(each => each.id === item.id), item);
    fill(this.#sums, sums(this.#items));
  }

  #changed(item) {
    this.#editors.delete(item.id);
    this.#items = this.#items.map(each => (each.id === item.id ? item : each));
    this.#render();
    this.#show(item.id);
    this.#status.textContent = `Đã lưu tiến độ của nhiệm vụ “${item.content}”.`;
  }

  async #remove(item) {
    const current = this.#items.find(each => each.id === item.id);
    if (!window.confirm(`Xóa nhiệm vụ “${current.content}”?`)) {
      return;
    }
    try {
      await call('DELETE', `/api/work-plans/items/${item.id}?version=${current.version}`);
      this.#editors.delete(item.id);
      Object.keys(this.#kept(item.id).all()).forEach(key => this.#kept(item.id).forget(key));
      this.#items = this.#items.filter(each => each.id !== item.id);
      this.#render();
      this.#status.textContent = `Đã xóa nhiệm vụ “${current.content}”.`;
    } catch (problem) {
      this.#status.textContent = `Chưa xóa được. ${problem.message}`;
    }
  }
}

/** Where the server has the plan. */
export function planPath({ year, unitCode }) {
  return `/api/work-plans/${year}/${encodeURIComponent(unitCode)}`;
}

function kind(plan) {
  const line = id => plan.lines.find(each => each.id === id)?.name ?? 'mục chi khác';
  return {
    noun: 'nhiệm vụ', className: 'work-editor', labels: WORK_LABELS, described: describedWork,
    shown: (name, value) => (name === 'dueOn' ? day(value) : name === 'amount' ? number(value) : name === 'budgetLineId' ? line(value) : value),
  };
}

function state({ progress, progressLabel, percent, late }) {
  return [h('span', { class: `state ${TONES[progress]}` }, h('span', { 'aria-hidden': 'true' }, `${SIGNS[progress]} `), progressLabel,
    progress === 'IN_PROGRESS' && percent !== null && ` ${number(percent)}%`), late && h('strong', { class: 'state bad' }, ' quá hạn')];
}

function facts(item) {
  const all = [
    ['Mục tiêu', item.target], ['Chỉ số đánh giá', item.indicator], ['Phụ trách', item.responsible],
    ['Mục chi', item.line], ['Ý kiến về dự toán', !item.mayComment && item.budgetComment],
    ['Kết quả', item.text], ['Lý do không thực hiện', item.reason], ['Ngày hoàn thành', item.doneOn && day(item.doneOn)],
    ['Cập nhật tiến độ', item.progressBy && `${item.progressBy}, ${moment(item.progressAt)}`],
  ].filter(([, value]) => value);
  return h('dl', { class: 'facts' }, all.map(([label, value]) => [h('dt', {}, label), h('dd', { class: 'plain-text', translate: 'no' }, value)]));
}

/** What is planned, line by line, and what came up later. */
function sums(items) {
  const planned = items.filter(item => item.planned);
  const lines = new Map();
  planned.filter(item => item.amount > 0).forEach(item => lines.set(item.line || 'Chưa chọn mục chi', (lines.get(item.line || 'Chưa chọn mục chi') ?? 0) + item.amount));
  const total = list => list.reduce((sum, item) => sum + (item.amount ?? 0), 0);
  const added = items.filter(item => !item.planned);
  return [h('p', { class: 'totals' }, h('strong', {}, `${planned.length} nhiệm vụ`), `, dự toán ${number(total(planned))} đồng.`,
    added.length > 0 && ` Phát sinh ngoài kế hoạch: ${added.length} nhiệm vụ, ${number(total(added))} đồng.`),
  lines.size > 0 && h('details', { class: 'block' }, h('summary', {}, 'Dự toán theo mục chi'),
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Dự toán theo mục chi' },
      h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Mục chi'), h('th', { scope: 'col', class: 'number' }, 'Số tiền (đồng)'))),
        h('tbody', {}, [...lines].map(([line, amount]) => h('tr', {}, h('th', { scope: 'row', translate: line === 'Chưa chọn mục chi' ? null : 'no' }, line), h('td', { class: 'number' }, number(amount)))),
          h('tr', {}, h('th', { scope: 'row' }, 'Tổng cộng'), h('td', { class: 'number' }, number(total(planned))))))))];
}
