import { campaignView, monthHeader, pathOf, planPapers, returnedPlan } from './action-month-view.js';
import { ActivityList, titleId } from './activity-list.js';
import { get } from './api.js';
import { h } from './dom.js';
import { history } from './report-view.js';
import { SavedTexts } from './saved-texts.js';

const TEXTS = {
  goals: { label: 'I. Mục đích, yêu cầu', hint: 'Mỗi ý một dòng.', limit: 10000 },
  organisation: { label: 'III. Tổ chức thực hiện', hint: 'Ai làm gì, phối hợp với ai, kinh phí, chế độ báo cáo.', limit: 10000 },
};
const MISSING = { goals: 'Hãy nhập mục đích, yêu cầu của kế hoạch.', organisation: 'Hãy nhập phần tổ chức thực hiện.' };

/** A unit's drafters plan the Action Month: two texts, and its activities one by one. */
export async function fillIn(form, task) {
  const path = pathOf(task.businessKey);
  const month = await get(path);
  const texts = new SavedTexts(form, `action-month-${month.id}`, { read: path, write: `${path}/plan` }, TEXTS, month);
  const list = new ActivityList(month, subject => form.kept(subject), { add: 'Thêm hoạt động' });
  form.show(returnedPlan(month), monthHeader(month), campaignView(month.campaign), planPapers(month),
    texts.element, h('section', {}, h('h2', {}, 'II. Nội dung, hoạt động'), list.element), history(month.decisions));
  form.save = () => { texts.flush(); list.flush(); };
  form.beforeComplete = async () => {
    const missing = await texts.missing(MISSING);
    const listed = await list.flush();
    if (missing === null || !listed) {
      form.problems.show(missing === null ? `Chưa trình được. ${texts.message}`
        : 'Chưa trình được: có hoạt động đang sửa chưa lưu. Hãy lưu hoặc bỏ hoạt động mới, sửa các ô được đánh dấu.');
      return false;
    }
    const problems = [...missing, ...await incomplete(list)];
    if (problems.length > 0) {
      form.problems.show('Chưa trình được, cần bổ sung:', problems);
    }
    return problems.length === 0;
  };
  form.variables = () => (texts.clean ? {} : null);
}

/** What the server will ask for, said before it is sent. */
async function incomplete(list) {
  if (list.activities.length === 0) {
    return [{ message: 'Kế hoạch phải có ít nhất một hoạt động.' }];
  }
  return list.activities.filter(each => !each.form || !each.place || !each.beginsOn || !each.targetGroup || !each.responsible
    || each.expectedMen === null || each.expectedWomen === null)
    .map(each => ({ id: titleId(each), message: `Hoạt động “${each.title}” còn thiếu hình thức, địa điểm, ngày, đối tượng, số người dự kiến hoặc người phụ trách.` }));
}
