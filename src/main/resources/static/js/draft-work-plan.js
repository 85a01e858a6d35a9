import { get } from './api.js';
import { h } from './dom.js';
import { history } from './report-view.js';
import { SavedTexts } from './saved-texts.js';
import { WorkPlanItems, workId } from './work-plan-items.js';
import { pathOf, planHeader, planPapers, returnedPlan } from './work-plan-view.js';

const TEXTS = {
  goals: { label: 'I. Mục đích, yêu cầu', hint: 'Mỗi ý một dòng.', limit: 10000 },
  organisation: { label: 'III. Tổ chức thực hiện', hint: 'Ai làm gì, phối hợp với ai, chế độ báo cáo.', limit: 10000 },
};
const MISSING = { goals: 'Hãy nhập mục đích, yêu cầu của kế hoạch.', organisation: 'Hãy nhập phần tổ chức thực hiện.' };

/** A unit's drafters plan the year's work: two texts, and the pieces of work with their estimate one by one. */
export async function fillIn(form, task) {
  const path = pathOf(task.businessKey);
  const plan = await get(path);
  const texts = new SavedTexts(form, `work-plan-${plan.id}`, { read: path, write: `${path}/texts` }, TEXTS, plan);
  const list = new WorkPlanItems(plan, subject => form.kept(subject));
  form.show(returnedPlan(plan), planHeader(plan), planPapers(plan), texts.element,
    h('section', {}, h('h2', {}, 'II. Nhiệm vụ và dự toán'), list.element), history(plan.decisions));
  form.save = () => { texts.flush(); list.flush(); };
  form.beforeComplete = async () => {
    const missing = await texts.missing(MISSING);
    const listed = await list.flush();
    if (missing === null || !listed) {
      form.problems.show(missing === null ? `Chưa trình được. ${texts.message}`
        : 'Chưa trình được: có nhiệm vụ đang sửa chưa lưu. Hãy lưu hoặc bỏ nhiệm vụ mới, sửa các ô được đánh dấu.');
      return false;
    }
    const problems = [...missing, ...incomplete(list)];
    if (problems.length > 0) {
      form.problems.show('Chưa trình được, cần bổ sung:', problems);
    }
    return problems.length === 0;
  };
  form.variables = () => (texts.clean ? {} : null);
}

/** What the server will ask for, said before it is sent. */
function incomplete(list) {
  if (list.items.length === 0) {
    return [{ message: 'Kế hoạch phải có ít nhất một nhiệm vụ.' }];
  }
  return list.items.filter(each => !each.target || !each.indicator || !each.responsible || !each.dueOn || each.amount === null
    || (each.amount > 0 && !each.budgetLineId))
    .map(each => ({ id: workId(each), message: `Nhiệm vụ “${each.content}” còn thiếu mục tiêu, chỉ số, người phụ trách, hạn, kinh phí hoặc mục chi.` }));
}
