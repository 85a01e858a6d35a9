import { consolidatedFigures } from './consolidated-figures.js';
import { completeness, consolidationHeader, decisionsOf, difficultyLists, differenceView, pageOf, pathOf, roundChanges, unitLists } from './consolidation-view.js';
import { get } from './api.js';
import { append, h } from './dom.js';
import { flatten, heading } from './report-model.js';
import { history } from './report-view.js';
import { unitNarratives } from './unit-narratives.js';

/** What the units wrote, by section. */
export async function narrativesBySection(id) {
  const bySection = {};
  for (const each of await get(`${pathOf(id)}/narratives`)) {
    (bySection[each.section] ??= []).push(each);
  }
  return bySection;
}

/**
 * A whole consolidated report to read.
 *
 * @param texts the desk's, by section, as plain strings
 * @param first what comes right after the header
 */
export async function consolidationView(report, texts, first = []) {
  return h('article', { class: 'report' }, consolidationHeader(report), first,
    await roundChanges(report), completeness(report.content), differenceView(report.difference),
    contents(report, texts, await narrativesBySection(report.id)),
    unitLists(report.content), difficultyLists(report.content), history(decisionsOf(report)));
}

/** The texts as they stand in the view. */
export function plainTexts(report) {
  return Object.fromEntries(Object.entries(report.texts).map(([key, { text }]) => [key, text]));
}

function contents(report, texts, narratives) {
  const element = h('div', {});
  for (const { section, level } of flatten(report.content.sections)) {
    const text = texts[section.key];
    append(element, [
      h(`h${Math.min(level + 2, 4)}`, { translate: section.speakers === undefined && 'no' }, heading(section)),
      text?.trim() ? h('p', { class: 'plain-text', translate: 'no' }, text)
        : section.narrative && section.speakers === undefined && h('p', { class: 'quiet' }, section.required ? 'Chưa có nội dung.' : 'Không có nội dung.'),
      narratives[section.key] && unitNarratives(section, narratives[section.key]),
      consolidatedFigures(section, pathOf(report.id), pageOf(report.id)),
    ]);
  }
  return element;
}
