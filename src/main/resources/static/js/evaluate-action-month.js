import { monthHeader, pathOf } from './action-month-view.js';
import { activityCard } from './activity-card.js';
import { ACTIVITY_FORMS } from './activity-fields.js';
import { get } from './api.js';
import { h } from './dom.js';
import { number } from './format.js';
import { SavedTexts } from './saved-texts.js';

const TEXTS = {
  strengths: { label: 'Ưu điểm', limit: 10000 },
  limits: { label: 'Tồn tại, hạn chế', limit: 10000 },
  proposals: { label: 'Đề xuất, kiến nghị', limit: 10000 },
};
const MISSING = { strengths: 'Hãy nhập ưu điểm.', limits: 'Hãy nhập tồn tại, hạn chế.', proposals: 'Hãy nhập đề xuất, kiến nghị.' };

/** A unit's drafters evaluate the month beside its numbers. */
export async function fillIn(form, task) {
  const path = pathOf(task.businessKey);
  const month = await get(path);
  const texts = new SavedTexts(form, `evaluation-${month.id}`, { read: path, write: `${path}/evaluation` }, TEXTS, month);
  form.show(monthHeader(month), summary(month.activities),
    h('details', { class: 'block' }, h('summary', {}, 'Xem từng hoạt động'), month.activities.map(each => activityCard(each))),
    h('section', {}, h('h2', {}, 'Đánh giá'), texts.element),
    h('p', { class: 'notice' }, 'Hoàn thành việc này thì số liệu của Tháng được chốt và được gợi ý cho báo cáo tổng kết năm.'));
  form.save = () => texts.flush();
  form.beforeComplete = async () => {
    const missing = await texts.missing(MISSING);
    if (missing === null || missing.length > 0) {
      form.problems.show(missing === null ? `Chưa hoàn thành được. ${texts.message}` : 'Chưa hoàn thành được, cần bổ sung:', missing ?? []);
    }
    return missing?.length === 0;
  };
  form.variables = () => (texts.clean ? {} : null);
}

/** The month's numbers by form. */
function summary(activities) {
  const forms = Object.keys(ACTIVITY_FORMS).filter(form => activities.some(each => each.form === form));
  const row = (label, rows, tag = 'th') => {
    const sum = name => rows.reduce((total, each) => total + (each[name] ?? 0), 0);
    const count = state => rows.filter(each => each.state === state).length;
    return h('tr', {}, h(tag, { scope: 'row' }, label),
      [rows.length, count('HELD'), count('POSTPONED'), count('NOT_HELD'), sum('attendedMen'), sum('attendedWomen'), sum('budget'), sum('cost')]
        .map(value => h('td', { class: 'number' }, number(value))));
  };
  return h('section', {}, h('h2', {}, 'Số liệu của Tháng'),
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Số liệu của Tháng' }, h('table', {},
      h('thead', {}, h('tr', {}, ['Hình thức', 'Hoạt động', 'Đã tổ chức', 'Hoãn', 'Không tổ chức', 'Nam', 'Nữ', 'Dự toán (đồng)', 'Đã chi (đồng)']
        .map(text => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, forms.map(form => row(ACTIVITY_FORMS[form], activities.filter(each => each.form === form)))),
      h('tfoot', {}, row('Tổng cộng', activities)))));
}
