import { fill, h } from './dom.js';
import { field, uniqueId } from './fields.js';
import { heading } from './report-model.js';

/**
 * Lets a drafter pick, out of many sections, those he has something to say on. The others stay hidden until they hold
 * something; one that was picked stays until the form is opened anew, whatever it holds.
 */
export class SectionPicker {
  #sections;
  #commented;
  #picked;
  #select = h('select', { id: uniqueId('pick') });
  #add = h('button', { type: 'button', onclick: () => this.#pick() }, 'Thêm');
  #shown = null;

  /**
   * @param label how the drafter is asked
   * @param sections the editors of the sections to pick from
   * @param commented whether a section is commented on
   * @param picked called when a section was picked
   */
  constructor(label, sections, commented, picked) {
    this.#sections = sections;
    this.#commented = commented;
    this.#picked = picked;
    sections.forEach(each => { each.element.hidden = true; });
    this.element = h('div', { class: 'actions section-picker' }, field(label, this.#select), this.#add);
    this.show();
  }

  /** Shows the sections that hold something, and offers the others. */
  show() {
    this.#sections.filter(each => each.filled || this.#commented(each.section)).forEach(each => { each.element.hidden = false; });
    const left = this.#sections.filter(each => each.element.hidden);
    if (left.length !== this.#shown) {
      this.#shown = left.length;
      fill(this.#select, h('option', { value: '' }, '– chọn –'),
        left.map(each => h('option', { value: each.section.key }, heading(each.section))));
      this.element.hidden = left.length === 0;
    }
  }

  #pick() {
    const section = this.#sections.find(each => each.section.key === this.#select.value);
    if (!section) {
      this.#select.focus();
      return;
    }
    section.element.hidden = false;
    this.#picked();
    section.control(section.section.key).focus();
  }
}
