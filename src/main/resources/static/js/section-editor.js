import { charCount } from './char-count.js';
import { earlierText } from './comparisons.js';
import { conflictPanel } from './conflict.js';
import { fill, h } from './dom.js';
import { Explanations } from './explanations.js';
import { uniqueId, textArea } from './fields.js';
import { moment } from './format.js';
import { FigureEditor } from './figure-editor.js';
import { figureText } from './figure-table.js';
import { mark } from './problems.js';
import { cellsOf, fieldOf, heading, isEmpty, tablesOf } from './report-model.js';

/** Characters the server takes; a longer text stays on the screen and this computer until it is shortened. */
const LONGEST_TEXT = 20_000;

/** Why a section is as it is, in words and a sign; never by colour alone. */
const STATES = {
  done: ['✓', 'đủ', 'good'],
  missing: ['!', 'thiếu', 'bad'],
  unexplained: ['⚠', 'cần giải trình', 'warning'],
  optional: ['–', 'không bắt buộc', 'quiet'],
};

/** One section of the report to fill in: guidance, text, figures, and what is wrong with them. */
export class SectionEditor {
  #saver;
  #area = null;
  #tables = [];
  #explanations = [];
  #conflicts = h('div', {});
  #state = h('span', {});

  /**
   * @param comments of the reviewers; none where there are none
   * @param aid answers what stands above a section's text to help writing it
   */
  constructor(section, level, report, saver, comments, aid = () => null) {
    this.section = section;
    this.level = level;
    this.#saver = saver;
    this.fields = [...(section.narrative ? [section.key] : []), ...cellsOf(section)];
    this.headingId = uniqueId('section');
    this.#tables = tablesOf(section).map(table => new FigureEditor(table, saver, report.previous));
    const name = key => (key === section.key ? `mục ${key}` : this.control(key).getAttribute('aria-label'));
    this.#explanations = [section, ...tablesOf(section)].map(part => new Explanations(
      part === section ? [section.key] : cellsOf({ figures: part.figures }), saver, name));
    const [ofText, ...ofTables] = this.#explanations.map(each => each.element);
    this.element = h('section', { class: 'section', 'aria-labelledby': this.headingId },
      h(`h${Math.min(level + 2, 4)}`, { id: this.headingId, tabindex: '-1' },
        section.narrative ? h('label', { for: 'ge-' + section.key }, heading(section)) : heading(section), ' ', this.#state),
      section.guidance.length > 0 && h('details', { class: 'guidance' },
        h('summary', {}, 'Gợi ý nội dung'), h('ul', {}, section.guidance.map(text => h('li', {}, text)))),
      comments?.section(section),
      section.narrative && [earlierText(report.previous, section), aid(section), this.#text(report.texts[section.key]), ofText],
      this.#conflicts, section.figures.length > 0 && comments?.figures(section.figures), this.#tables.map((table, index) => [table.element, ofTables[index]]));
  }

  /** Whether anything stands in one of its fields. */
  get filled() {
    return !this.#empty();
  }

  /** Whether a field, or the explanation of its warning, belongs here. */
  owns(key) {
    return this.fields.includes(fieldOf(key));
  }

  /** The control of a field or of a warning's explanation, for messages; none for a warning that does not stand. */
  control(key) {
    return key === this.section.key ? this.#area : [...this.#tables, ...this.#explanations].map(each => each.control(key)).find(Boolean);
  }

  /** Shows what the saver holds, after it was restored or a conflict ended. */
  refresh() {
    if (this.#area && this.#area.value !== this.#saver.value(this.section.key)) {
      this.#area.value = this.#saver.value(this.section.key);
      this.#area.dispatchEvent(new Event('refresh'));
    }
    this.#explanations.forEach(each => each.refresh());
    this.refreshFigures();
  }

  /** Shows the figures as the saver holds them, and where they come from. */
  refreshFigures() {
    this.#tables.forEach(each => each.refresh());
  }

  /**
   * Shows what is wrong. Before the drafter wants to send the report, what is merely empty is only counted.
   *
   * @param violations of the whole report
   * @param strict whether empty fields are marked too
   */
  judge(violations, strict) {
    const own = violations.filter(each => this.fields.includes(each.field));
    for (const key of this.fields) {
      const value = this.#saver.value(key);
      const empty = isEmpty(value);
      const violation = own.find(each => each.field === key && each.severity === 'BLOCKING');
      if (!value.invalid && !this.#saver.refused(key)) {
        this.#mark(key, violation && (strict || !empty) ? violation.message : null);
      }
    }
    const unexplained = this.#explanations.map(each => each.judge(own, strict)).some(Boolean);
    this.state = this.fields.length === 0 ? null : own.some(each => each.severity === 'BLOCKING') ? 'missing'
      : unexplained ? 'unexplained' : this.#empty() ? 'optional' : 'done';
    fill(this.#state, this.state && stateBadge(this.state));
  }

  /** Shows what the server refused to keep. */
  refuse(key, message) {
    this.#mark(key, message);
  }

  /** Shows both versions of a field. */
  conflict(key) {
    const { theirs, savedBy, savedAt } = this.#saver.conflict(key);
    const mine = this.#saver.value(key);
    const isText = typeof theirs === 'string';
    const read = value => (isText ? value : figureText(value));
    const label = key === this.section.key ? heading(this.section) : this.control(key).getAttribute('aria-label');
    const panel = conflictPanel({ label, mine: read(mine), theirs: read(theirs), savedBy, savedAt, merge: isText }, async (choice, merged) => {
      panel.remove();
      const resolved = this.#saver.resolve(key, choice === 'mine' ? this.#saver.value(key) : choice === 'theirs' ? theirs : merged);
      this.refresh();
      this.control(key)?.focus();
      await resolved;
    });
    this.#conflicts.append(panel);
    panel.focus();
  }

  #mark(key, message) {
    const table = this.#tables.find(each => each.control(key));
    if (table) {
      table.mark(key, message);
    } else {
      mark(this.control(key), message);
    }
  }

  #empty() {
    return this.fields.every(key => isEmpty(this.#saver.value(key)));
  }

  #text(saved) {
    const { key } = this.section;
    this.#area = textArea(this.#saver.value(key), { id: 'ge-' + key });
    this.#area.addEventListener('input', () => this.#saver.change(key, this.#area.value));
    this.#area.addEventListener('blur', () => this.#saver.flush());
    return h('div', { class: 'field' }, this.#area, charCount(this.#area, LONGEST_TEXT),
      saved?.savedBy && h('p', { class: 'hint' }, `Sửa lần cuối: ${saved.savedBy}, ${moment(saved.savedAt)}`));
  }
}

/** The state of a section as people read it. */
export function stateBadge(state) {
  const [sign, word, look] = STATES[state];
  return h('span', { class: `state ${look}` }, h('span', { 'aria-hidden': 'true' }, sign), ` ${word}`);
}
