/** The templates a period of the year may choose, by id: those for its kind, with the title they give its report. */
export function templateChoices(templates, kind, year) {
  return Object.fromEntries(templates.filter(each => each.titles[kind] && each.effectiveFrom <= `${year}-12-31`)
    .map(each => [each.id, `Mẫu ${each.version}: ${each.titles[kind].replaceAll('{year}', year)}`]));
}
