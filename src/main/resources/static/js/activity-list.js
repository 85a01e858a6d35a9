import { call } from './api.js';
import { activityCard, activityTotals } from './activity-card.js';
import { activityEditor, newActivity } from './activity-editor.js';
import { described } from './activity-fields.js';
import { fill, h } from './dom.js';

/** What an error summary leads to. */
export function titleId({ id }) {
  return `activity-title-${id}`;
}

/**
 * The month's activities with what their unit may do with them now: change, copy, remove, say what became of them, add more.
 *
 * @param month as the server gave it
 * @param kept answers unsaved work on a subject
 * @param labels `{add, outcome}`; `outcome(activity, changed)` builds what stands under an activity for its outcome, if anything
 */
export class ActivityList {
  #path;
  #kept;
  #dates;
  #labels;
  #activities;
  #editors = new Map();
  #list = h('div', {});
  #totals = h('div', {});
  #adding = h('div', {});
  #status = h('p', { role: 'status' });

  constructor(month, kept, labels) {
    this.#path = `/api/activities?year=${month.year}&unit=${encodeURIComponent(month.unitCode)}`;
    this.#kept = subject => kept(`activity-${month.id}-${subject}`);
    this.#dates = month.campaign.dates;
    this.#labels = labels;
    this.#activities = month.activities;
    this.element = h('div', { class: 'activities' }, this.#totals, this.#list, this.#adding,
      h('p', { class: 'actions' }, h('button', { type: 'button', onclick: () => this.add() }, labels.add)), this.#status);
    this.#render();
    if (this.#kept('new').all().added) {
      this.add();
    }
  }

  /** As the server has them, in the order of their days. */
  get activities() {
    return this.#activities;
  }

  /** Saves what is being changed; answers whether the server has everything. */
  async flush() {
    const saved = await Promise.all([...this.#editors.values()].map(editor => editor.flush()));
    return saved.every(Boolean) && this.#adding.childElementCount === 0;
  }

  /** Brings an activity into view. */
  show(id) {
    const card = document.getElementById(`activity-${id}`);
    if (card) {
      card.open = true;
      card.scrollIntoView({ block: 'center' });
      card.querySelector('summary').focus({ preventScroll: true });
    }
  }

  /** Lets a new activity be described. */
  add(begin = {}) {
    const editor = newActivity(this.#path, this.#kept('new'), this.#dates, begin, added => {
      fill(this.#adding);
      if (added) {
        this.#activities = [...this.#activities, added];
        this.#render();
        this.#status.textContent = `Đã thêm hoạt động “${added.title}”.`;
        this.show(added.id);
      }
    });
    fill(this.#adding, editor);
    editor.querySelector('input').focus();
  }

  /** Cards that are open stay so, with what is being changed in them. */
  #render() {
    const open = [...this.#list.querySelectorAll('details.activity[open]')].map(card => card.id);
    this.#activities.sort((one, other) => (one.beginsOn ?? '9').localeCompare(other.beginsOn ?? '9') || one.title.localeCompare(other.title, 'vi'));
    fill(this.#totals, activityTotals(this.#activities));
    fill(this.#list, this.#activities.map(activity => this.#card(activity)));
    this.#list.querySelectorAll('details.activity').forEach(card => { card.open ||= open.includes(card.id); });
  }

  #card(activity) {
    const place = h('div', {});
    const card = activityCard(activity, activity.mayDescribe && h('p', { class: 'actions' },
      h('button', { type: 'button', onclick: () => this.#edit(activity, place) }, 'Sửa'),
      h('button', { type: 'button', onclick: () => this.add({ ...described(activity), title: `${activity.title} (bản sao)` }) }, 'Chép'),
      h('button', { type: 'button', class: 'plain', onclick: () => this.#remove(activity) }, 'Xóa')),
    place, this.#labels.outcome?.(activity, changed => this.#changed(changed)));
    card.id = `activity-${activity.id}`;
    card.querySelector('summary').id = titleId(activity);
    if (this.#editors.has(activity.id) || (Object.keys(this.#kept(activity.id).all()).length > 0 && activity.mayDescribe)) {
      card.open = true;
      this.#edit(activity, place);
    }
    return card;
  }

  #edit(activity, place) {
    if (!this.#editors.has(activity.id)) {
      this.#editors.set(activity.id, activityEditor(activity, this.#kept(activity.id), activity.actionMonth ? this.#dates : null,
        changed => this.#described(changed)));
    }
    const editor = this.#editors.get(activity.id);
    fill(place, editor.element, h('p', { class: 'actions' }, h('button', { type: 'button', onclick: async () => {
      if (await editor.flush()) {
        this.#editors.delete(activity.id);
        this.#render();
        this.show(activity.id);
      }
    } }, 'Xong')));
    editor.fields.controls.title.focus();
  }

  /** What its card was built for goes on from the new version, so that nobody is in conflict with himself. */
  #described(activity) {
    Object.assign(this.#activities.find(each => each.id === activity.id), activity);
    fill(this.#totals, activityTotals(this.#activities));
  }

  #changed(activity) {
    this.#editors.delete(activity.id);
    this.#activities = this.#activities.map(each => (each.id === activity.id ? activity : each));
    this.#render();
    this.show(activity.id);
    this.#status.textContent = `Đã ghi kết quả của hoạt động “${activity.title}”.`;
  }

  async #remove(activity) {
    const current = this.#activities.find(each => each.id === activity.id);
    if (!window.confirm(`Xóa hoạt động “${current.title}”?`)) {
      return;
    }
    try {
      await call('DELETE', `/api/activities/${activity.id}?version=${current.version}`);
      this.#editors.delete(activity.id);
      Object.keys(this.#kept(activity.id).all()).forEach(key => this.#kept(activity.id).forget(key));
      this.#activities = this.#activities.filter(each => each.id !== activity.id);
      this.#render();
      this.#status.textContent = `Đã xóa hoạt động “${current.title}”.`;
    } catch (problem) {
      this.#status.textContent = `Chưa xóa được. ${problem.message}`;
    }
  }
}
