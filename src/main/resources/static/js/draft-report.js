import { answerCounts, sectionAnswers } from './answers.js';
import { get } from './api.js';
import { Comments } from './comments.js';
import { h } from './dom.js';
import { DraftSaver, figure } from './draft-saver.js';
import { extensionRequest } from './extension-request.js';
import { fileEditor } from './files.js';
import { figureWorkbook } from './figure-workbook.js';
import { PlanItems } from './plan-items.js';
import { prefill } from './prefill.js';
import { printedPaper } from './printed-paper.js';
import { cellsOf, EMPTY, flatten, isEmpty } from './report-model.js';
import { history, reportHeader, returnNotice } from './report-view.js';
import { restoreOffer } from './restore-offer.js';
import { SaveStatus } from './save-status.js';
import { SectionEditor } from './section-editor.js';
import { SectionPicker } from './section-picker.js';
import { SectionTree } from './section-tree.js';

/** Drafting a report: saved while it is typed, by several people of the unit at a time. */
export async function fillIn(form, task) {
  const report = await get(`/api/reports/${task.businessKey}`);
  const [comments, plan, answers] = await Promise.all(
    [Comments.of(report.id, form.kept(`comments:${report.id}`)), PlanItems.of(report.id), answerCounts()]);
  new ReportDraft(form, report, comments, section => [plan.beside(section), sectionAnswers(section, answers)]).show();
}

class ReportDraft {
  #form;
  #report;
  #comments;
  #kept;
  #saver;
  #sections;
  #violations;
  #strict = false;
  #status;
  #tree = new SectionTree();
  #pickers = new Map();

  /** @param aid answers what stands above a section's text to help writing it */
  constructor(form, report, comments, aid) {
    this.#form = form;
    this.#comments = comments;
    this.#report = report;
    this.#violations = report.violations;
    this.#kept = form.kept(report.id);
    this.#status = new SaveStatus(report.texts);
    const path = `/api/reports/${report.id}`;
    this.#saver = new DraftSaver(`${path}/draft`, this.#kept, {
      status: status => this.#status.show(status),
      saved: result => this.#saved(result),
      conflict: key => this.#shown(key).conflict(key),
      refused: (key, message) => this.#shown(key).refuse(key, message),
    });
    const all = flatten(report.template.sections);
    all.forEach(({ section }) => this.#know(section));
    Object.entries(report.explanations).forEach(([key, saved]) => this.#saver.add('explanations', key, saved.text, saved.version));
    this.#sections = all.map(({ section, level }) => new SectionEditor(section, level, report, this.#saver, comments, aid));
    all.filter(({ section }) => section.pick).forEach(({ section }) => this.#pickers.set(section, new SectionPicker(section.pick,
      this.#sections.filter(each => section.sections.includes(each.section)), each => comments.has(each), () => this.#judge(this.#violations))));
  }

  /** Puts everything on the page and listens to Tasklist's buttons. */
  show() {
    const report = this.#report;
    this.#judge(report.violations);
    this.#form.show(
      returnNotice(report), reportHeader(report), this.#restoreOffer(),
      h('div', { class: 'draft' },
        h('div', { class: 'draft-bar' }, this.#tree.element, this.#status.element, this.#comments.progress),
        h('div', {}, this.#prefill(), this.#sections.map(section => [section.element, this.#pickers.get(section.section)?.element]))),
      figureWorkbook(report, { saveAll: () => this.#saver.flush(), imported: result => this.#import(result) }),
      printedPaper(report, { before: () => this.#saver.flush() }),
      fileEditor(`/api/reports/${report.id}/attachments`, report.attachments),
      extensionRequest(report), history(report.decisions));
    this.#comments.changed = () => this.#judge(this.#violations);
    this.#form.save = () => this.#saver.flush();
    this.#form.beforeComplete = () => this.#mayComplete();
    this.#form.variables = () => (this.#saver.unsaved.length === 0 && this.#blockers.length === 0 ? {} : null);
    window.addEventListener('beforeunload', event => this.#saver.unsaved.length > 0 && event.preventDefault());
  }

  #know(section) {
    const { texts, figures } = this.#report;
    if (section.narrative) {
      const saved = texts[section.key];
      this.#saver.add('texts', section.key, saved?.text ?? '', saved?.version ?? 0);
    }
    for (const key of cellsOf(section)) {
      const saved = figures[key];
      this.#saver.add('figures', key, saved ? figure(saved) : EMPTY, saved?.version ?? 0, saved?.source);
    }
  }

  /** Shows figures that came from Excel; nothing else was changed in between, for everything had been saved. */
  #import({ figures, violations }) {
    Object.entries(figures).forEach(([key, saved]) => this.#saver.add('figures', key, figure(saved), saved.version, saved.source));
    this.#sections.forEach(each => each.refresh());
    this.#judge(violations);
  }

  /** Shows what the server says of what it has just taken: where figures come from, what is wrong. */
  #saved({ violations }) {
    this.#sections.forEach(each => each.refreshFigures());
    this.#judge(violations);
  }

  get #blockers() {
    return this.#violations.filter(each => each.severity === 'BLOCKING' || isEmpty(this.#saver.value(each.key)));
  }

  #sectionOf(key) {
    return this.#sections.find(each => each.owns(key));
  }

  /** The section of a field that needs attention, although it may not have been picked yet. */
  #shown(key) {
    const section = this.#sectionOf(key);
    section.element.hidden = false;
    return section;
  }

  #judge(violations) {
    this.#violations = violations;
    this.#sections.forEach(each => each.judge(violations, this.#strict));
    this.#pickers.forEach(each => each.show());
    this.#tree.show(this.#sections, this.#comments.open.length === 0);
  }

  async #mayComplete() {
    const saved = await this.#saver.flush();
    this.#strict = true;
    this.#judge(this.#violations);
    const blocking = this.#blockers;
    const comments = this.#comments.open;
    if (!saved) {
      this.#form.problems.show('Chưa trình được vì còn nội dung chưa lưu; nội dung đó được giữ nguyên trên màn hình:',
        this.#saver.unsaved.map(({ key }) => this.#problem(key, `mục ${this.#sectionOf(key).section.key} chưa lưu được`)));
    } else if (blocking.length + comments.length > 0) {
      this.#form.problems.show(`Chưa trình được, còn ${blocking.length + comments.length} chỗ cần bổ sung:`,
        [...this.#sections.flatMap(section => this.#blocking(section, blocking)), ...comments.map(each => this.#comments.problem(each))]);
    }
    return saved && blocking.length + comments.length === 0;
  }

  /** Empty cells of a section are one line of the summary. */
  #blocking(section, violations) {
    const keyed = violations.map(each => ({ ...each, field: each.severity === 'WARNING' ? each.key : each.field }));
    const own = keyed.filter(each => section.owns(each.field));
    const empty = own.filter(each => each.severity === 'BLOCKING' && each.field !== section.section.key && isEmpty(this.#saver.value(each.field)));
    const lines = own.filter(each => !empty.includes(each)).map(each => this.#problem(each.field, each.message));
    return empty.length === 0 ? lines : [...lines, {
      id: section.control(empty[0].field).id,
      message: `Mục ${section.section.key}: còn ${empty.length} ô số liệu chưa nhập và chưa chọn “không áp dụng”.`,
    }];
  }

  /** A line of the summary that leads to the field and names it. */
  #problem(key, message) {
    const control = this.#sectionOf(key).control(key);
    const label = control.getAttribute('aria-label');
    return { id: control.id, message: label ? `${label}: ${message}` : message };
  }

  #prefill() {
    return prefill(`/api/reports/${this.#report.id}/prefill`, {
      name: key => {
        const { section } = this.#sectionOf(key);
        return key === section.key ? `Mục ${key} – ${section.title}` : this.#sectionOf(key).control(key).getAttribute('aria-label');
      },
      value: key => this.#saver.value(key),
      busy: key => this.#saver.conflict(key) !== null,
      write: (key, value, source) => {
        this.#saver.change(key, value, source);
        this.#shown(key).refresh();
      },
      saved: () => this.#saver.flush(),
    });
  }

  /** Offers what an earlier visit could not send. */
  #restoreOffer() {
    return restoreOffer(this.#kept, this.#saver, {
      has: key => this.#sectionOf(key)?.control(key),
      name: (key, when) => this.#problem(key, `mục ${this.#sectionOf(key).section.key}, ${when}`).message,
      done: () => {
        this.#sections.forEach(each => each.refresh());
        this.#judge(this.#violations);
      },
    });
  }
}
