import { fill, h, jump } from './dom.js';
import { uniqueId } from './fields.js';
import { heading } from './report-model.js';
import { stateBadge } from './section-editor.js';

/**
 * The sections of the report with what is missing in each. Where there is room it stands open beside the sections;
 * elsewhere it is folded into the bar that stays on top, and closes when it was used or left.
 */
export class SectionTree {
  #summary = h('summary', { id: uniqueId('tree') });
  #list = h('ul', {});
  #states = new Map();
  #beside = null;

  constructor() {
    this.element = h('details', { class: 'tree', onkeydown: event => event.key === 'Escape' && this.#leave() }, this.#summary, this.#list);
    this.element.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && !this.element.contains(relatedTarget) && this.#close());
    this.#list.addEventListener('click', () => this.#close());
    new ResizeObserver(() => this.#place()).observe(this.element);
  }

  /**
   * Shows where each section stands. The links stay, as one may have the focus.
   *
   * @param sections the section editors
   * @param settled whether nothing else keeps the report from going on
   */
  show(sections, settled) {
    if (this.#states.size === 0) {
      this.#list.append(...sections.map(each => this.#entry(each)));
    }
    sections.forEach(each => { this.#states.get(each).parentElement.hidden = each.element.hidden; });
    const counted = sections.filter(each => each.state && !each.element.hidden);
    const missing = counted.filter(each => ['missing', 'unexplained'].includes(each.state)).length;
    fill(this.#summary, 'Các mục của báo cáo: ', missing === 0
      ? `đủ ${counted.length}/${counted.length} mục${settled ? ', có thể trình' : ''}`
      : `còn ${missing}/${counted.length} mục cần bổ sung`);
    sections.forEach(each => fill(this.#states.get(each), each.state && stateBadge(each.state)));
  }

  /** A link back to the list, seen by those who go by keyboard. */
  #backLink() {
    return h('p', {}, h('a', { href: '#' + this.#summary.id, class: 'to-tree', onclick: event => {
      event.preventDefault();
      this.element.open = true;
      this.#summary.focus();
    } }, 'Về danh sách các mục'));
  }

  #entry(section) {
    const state = h('span', {});
    this.#states.set(section, state);
    section.element.append(this.#backLink());
    return h('li', { class: `level-${section.level}` }, jump(section.headingId, heading(section.section)), ' ', state);
  }

  /** The style sheet says by position whether the list has a place of its own. */
  #place() {
    const beside = getComputedStyle(this.#list).position === 'static';
    if (beside !== this.#beside) {
      this.#beside = beside;
      this.element.open = beside;
    }
  }

  #leave() {
    this.#summary.focus();
    this.#close();
  }

  #close() {
    this.element.open = this.#beside;
  }
}
