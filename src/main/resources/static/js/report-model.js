/** All sections below a list of them, in printed order, each with its level from 0 and the section it is picked from, if any. */
export function flatten(sections, level = 0, pickedFrom = null) {
  return sections.flatMap(section =>
    [{ section, level, pickedFrom }, ...flatten(section.sections, level + 1, section.pick ? section : null)]);
}

/** The key of one cell of the table of figures. */
export function cellKey(figure, measure, moment) {
  return `${figure.key}.${measure.key}.${moment.key}`;
}

/** The keys of a section's own cells. */
export function cellsOf(section) {
  return section.figures.flatMap(figure =>
    figure.moments.flatMap(moment => figure.measures.map(measure => cellKey(figure, measure, moment))));
}

/** Figures of the same shape stand in one table. */
export function tablesOf(section) {
  const tables = [];
  for (const figure of section.figures) {
    const shape = JSON.stringify([figure.measures, figure.moments]);
    const last = tables.at(-1);
    if (last?.shape === shape) {
      last.figures.push(figure);
    } else {
      tables.push({ shape, measures: figure.measures, moments: figure.moments, figures: [figure] });
    }
  }
  return tables;
}

/** Whether a share of women can be computed from these measures. */
export function hasShare(measures) {
  return ['women', 'total'].every(key => measures.some(measure => measure.key === key));
}

/** The field a key is about: a warning's key, `KIND:field` and perhaps more, names it after its kind. */
export function fieldOf(key) {
  return key.split(':')[1] ?? key;
}

/** A section's number, if it has one, and title; and how many units speak of it, where they could pick it. */
export function heading({ number, title, speakers }) {
  const count = speakers === undefined ? '' : speakers === 0 ? ' (không đơn vị nào có ý kiến)' : ` (${speakers} đơn vị có ý kiến)`;
  return (number ? `${number}. ${title}` : title) + count;
}

/** Whether nothing was entered in a text or cell. */
export function isEmpty(value) {
  return typeof value === 'string' ? value.trim() === '' : value.status === 'EMPTY';
}

/** What a cell without an entry holds. */
export const EMPTY = Object.freeze({ status: 'EMPTY', value: null, estimated: false });
