import { get } from './api.js';
import { fill, h } from './dom.js';
import { field, uniqueId } from './fields.js';
import { fillPlace } from './page.js';
import { cellsOf, EMPTY, flatten } from './report-model.js';
import { SectionEditor } from './section-editor.js';

/** What reports are called that a template is made for. */
export const KINDS = { MID_YEAR: 'Sơ kết 6 tháng đầu năm', YEAR_END: 'Tổng kết năm', SPECIAL: 'Báo cáo chuyên đề' };

/**
 * The report form as a drafter gets it, empty and read-only, for one of the kinds of report.
 *
 * @param path the template's address in the interface
 * @param kinds the kinds the template is made for
 */
export function templatePreview(path, kinds) {
  const place = h('div', {});
  const kind = h('select', { id: uniqueId('kind'), onchange: () => show() }, kinds.map(each => h('option', { value: each }, KINDS[each])));
  const show = () => fillPlace(place, async () => form(await get(`${path}/preview?kind=${kind.value}`)));
  if (kinds.length === 0) {
    fill(place, h('p', { class: 'quiet' }, 'Mẫu còn lỗi nên chưa xem trước được; hãy sửa các dòng được báo.'));
    return h('div', {}, place);
  }
  show();
  return h('div', {}, field('Loại kỳ báo cáo', kind), place);
}

function form(template) {
  const all = flatten(template.sections);
  const cells = new Set(all.flatMap(({ section }) => cellsOf(section)));
  const nothing = { value: key => (cells.has(key) ? EMPTY : ''), refused: () => false, origin: () => null, change() {}, flush() {} };
  const report = { template, texts: {}, figures: {}, previous: null };
  const editor = ({ section, level }) => new SectionEditor(section, level + 1, report, nothing).element;
  const sections = all.filter(({ pickedFrom }) => !pickedFrom).map(each => {
    const element = editor(each);
    element.querySelectorAll('details').forEach(guidance => { guidance.open = true; });
    return [element, choices(each.section, all.filter(({ pickedFrom }) => pickedFrom === each.section).map(editor))];
  });
  return h('fieldset', { disabled: true, class: 'block template-preview' }, h('legend', {}, 'Biểu mẫu người soạn nhìn thấy'),
    h('div', { translate: 'no' }, h('h3', {}, template.title), sections));
}

/** What a drafter picks from is too much to stand open. */
function choices({ pick }, editors) {
  return pick && h('details', { class: 'guidance' }, h('summary', {}, `${pick} (${editors.length} mục)`), editors);
}
