import { h } from './dom.js';
import { cellKey, flatten } from './report-model.js';

/** What the rules say of a report: what is still wrong, and the warnings with the unit's explanations. */
export function reportWarnings({ template, violations }) {
  const warnings = violations.filter(each => each.severity === 'WARNING');
  const wrong = violations.filter(each => each.severity !== 'WARNING');
  const messages = [...new Set(wrong.map(each => each.message))];
  return violations.length > 0 && h('section', { class: 'notice warning' },
    messages.length > 0 && [h('h2', {}, 'Chỗ cần lưu ý'), h('ul', {}, messages.map(message => h('li', {}, message, places(wrong, message))))],
    warnings.length > 0 && [h('h2', {}, 'Cảnh báo và giải trình của đơn vị'),
      h('ul', { class: 'lines' }, warnings.map(each => h('li', {}, warning(each, template))))]);
}

function warning({ field, message, explanation }, template) {
  return [h('p', {}, h('strong', {}, `${name(field, template)}: `), message),
    explanation
      ? h('p', {}, h('strong', {}, 'Giải trình: '), h('span', { class: 'plain-text', translate: 'no' }, explanation))
      : h('p', { class: 'state bad' }, 'Chưa có giải trình.')];
}

/** What a field is called: its section, and its figure if it is a cell. */
function name(field, template) {
  for (const { section } of flatten(template.sections)) {
    if (section.key === field) {
      return `Mục ${section.key}`;
    }
    for (const figure of section.figures) {
      for (const moment of figure.moments) {
        const measure = figure.measures.find(each => cellKey(figure, each, moment) === field);
        if (measure) {
          return `Mục ${section.key}, ${figure.label}, ${measure.label.toLowerCase()}, ${moment.label.toLowerCase()}`;
        }
      }
    }
  }
  return field;
}

function places(violations, message) {
  const count = violations.filter(each => each.message === message).length;
  return count > 1 && ` (${count} chỗ)`;
}
