import { get } from './api.js';
import { consolidatedFigures } from './consolidated-figures.js';
import { narrativesBySection } from './consolidation-contents.js';
import { completeness, consolidationHeader, decisionsOf, difficultyLists, differenceView, INTRODUCTION, pageOf, pathOf, unitLists } from './consolidation-view.js';
import { h } from './dom.js';
import { DraftSaver } from './draft-saver.js';
import { printedPaper } from './printed-paper.js';
import { flatten, heading, isEmpty } from './report-model.js';
import { history, returnNotice } from './report-view.js';
import { restoreOffer } from './restore-offer.js';
import { SaveStatus } from './save-status.js';
import { SectionEditor } from './section-editor.js';
import { SectionTree } from './section-tree.js';
import { unitNarratives } from './unit-narratives.js';

/** The desk writes the ministry's report over the consolidated figures: saved while it is typed, by several at a time. */
export async function fillIn(form, task) {
  const path = pathOf(task.businessKey);
  const [report, narratives] = await Promise.all([get(path), narrativesBySection(task.businessKey)]);
  new ConsolidationDraft(form, report, narratives).show();
}

class ConsolidationDraft {
  #form;
  #report;
  #kept;
  #saver;
  #sections;
  #status;
  #strict = false;
  #tree = new SectionTree();

  constructor(form, report, narratives) {
    this.#form = form;
    this.#report = report;
    this.#kept = form.kept(`consolidation:${report.id}`);
    this.#status = new SaveStatus(report.texts);
    this.#saver = new DraftSaver(`${pathOf(report.id)}/draft`, this.#kept, {
      status: status => this.#status.show(status),
      saved: () => this.#judge(),
      conflict: key => this.#sectionOf(key).conflict(key),
      refused: (key, message) => this.#sectionOf(key).refuse(key, message),
    });
    const all = flatten(report.content.sections);
    all.filter(({ section }) => section.narrative).forEach(({ section: { key } }) =>
      this.#saver.add('texts', key, report.texts[key]?.text ?? '', report.texts[key]?.version ?? 0));
    this.#sections = all.map(({ section, level }) => new SectionEditor({ ...section, figures: [] }, level, report, this.#saver, null,
      () => this.#aid(section, narratives)));
  }

  /** Puts everything on the page and listens to Tasklist's buttons. */
  show() {
    const report = this.#report;
    this.#judge();
    this.#form.show(
      report.decisions[0]?.step !== 'DESK' && returnNotice({ ...report, state: 'DRAFTING' }),
      consolidationHeader(report), this.#restoreOffer(), completeness(report.content), differenceView(report.difference),
      h('div', { class: 'draft' },
        h('div', { class: 'draft-bar' }, this.#tree.element, this.#status.element),
        h('div', {}, this.#sections.map(section => section.element))),
      unitLists(report.content), difficultyLists(report.content),
      printedPaper(report, { before: () => this.#saver.flush(), kind: 'consolidations' }),
      history(decisionsOf(report)));
    this.#form.save = () => this.#saver.flush();
    this.#form.beforeComplete = () => this.#mayComplete();
    this.#form.variables = () => (this.#saver.unsaved.length === 0 && this.#missing.length === 0 ? {} : null);
    window.addEventListener('beforeunload', event => this.#saver.unsaved.length > 0 && event.preventDefault());
  }

  /** What stands above a section's text: its figures, and what the units wrote, to take over. */
  #aid(section, narratives) {
    return [
      consolidatedFigures(section, pathOf(this.#report.id), pageOf(this.#report.id)),
      section.key !== INTRODUCTION && unitNarratives(section, narratives[section.key] ?? [], each => this.#take(section.key, each)),
    ];
  }

  #take(key, { unitName, text }) {
    const present = this.#saver.value(key).trimEnd();
    this.#saver.change(key, `${present}${present ? '\n' : ''}${unitName}: ${text.trim()}`);
    this.#sectionOf(key).refresh();
    this.#form.touched();
  }

  get #missing() {
    return this.#sections.filter(({ section }) => section.narrative && section.required && isEmpty(this.#saver.value(section.key)));
  }

  #sectionOf(key) {
    return this.#sections.find(each => each.owns(key));
  }

  #judge() {
    const violations = this.#missing.map(({ section: { key } }) =>
      ({ field: key, key, severity: 'BLOCKING', message: 'Mục này phải có nội dung.' }));
    this.#sections.forEach(each => each.judge(violations, this.#strict));
    this.#tree.show(this.#sections, true);
  }

  async #mayComplete() {
    const saved = await this.#saver.flush();
    this.#strict = true;
    this.#judge();
    const missing = this.#missing;
    if (!saved) {
      this.#form.problems.show('Chưa trình được vì còn nội dung chưa lưu; nội dung đó được giữ nguyên trên màn hình:',
        this.#saver.unsaved.map(({ key }) => this.#problem(this.#sectionOf(key), 'chưa lưu được')));
    } else if (missing.length > 0) {
      this.#form.problems.show(`Chưa trình được, còn ${missing.length} mục cần viết:`,
        missing.map(section => this.#problem(section, 'chưa có nội dung')));
    }
    return saved && missing.length === 0;
  }

  #problem(section, what) {
    return { id: section.control(section.section.key).id, message: `${heading(section.section)}: ${what}.` };
  }

  #restoreOffer() {
    return restoreOffer(this.#kept, this.#saver, {
      has: key => this.#sectionOf(key)?.control(key),
      name: (key, when) => `${heading(this.#sectionOf(key).section)}, ${when}`,
      done: () => this.#sections.forEach(each => each.refresh()),
    });
  }
}
