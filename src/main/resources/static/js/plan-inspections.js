import { returnedPlan } from './action-month-view.js';
import { get } from './api.js';
import { h } from './dom.js';
import { programHeader, visitTitleId } from './inspection-program-view.js';
import { programPath } from './inspection-view.js';
import { history } from './report-view.js';
import { SavedTexts } from './saved-texts.js';
import { visitChoices } from './visit-fields.js';
import { VisitList } from './visit-list.js';

const TEXTS = { purpose: { label: 'I. Mục đích, yêu cầu', hint: 'Mỗi ý một dòng.', limit: 10000, rows: 6 } };
const MISSING = { purpose: 'Hãy nhập mục đích, yêu cầu của kế hoạch kiểm tra.' };

/** The ministry's committee plans the year's inspections: one text, and the visits one by one. */
export async function fillIn(form, task) {
  const path = programPath(task.businessKey);
  const [program, choices] = await Promise.all([get(path), visitChoices(Number(task.businessKey))]);
  const texts = new SavedTexts(form, `inspection-program-${program.year}`, { read: path, write: `${path}/purpose` }, TEXTS, program);
  const list = new VisitList(program, choices, subject => form.kept(subject), () => form.problems.clear());
  form.show(returnedPlan(program), programHeader(program), texts.element,
    h('section', {}, h('h2', {}, 'II. Các đợt kiểm tra'), list.element), history(program.decisions));
  form.save = () => texts.flush();
  form.beforeComplete = async () => {
    const missing = await texts.missing(MISSING);
    const listed = await list.flush();
    if (missing === null || !listed) {
      form.problems.show(missing === null ? `Chưa trình được. ${texts.message}`
        : 'Chưa trình được: có đợt kiểm tra chưa lưu. Hãy lưu hoặc bỏ thay đổi, sửa các ô được đánh dấu.');
      return false;
    }
    const problems = [...missing, ...blocking(list.program)];
    if (problems.length > 0) {
      form.problems.show('Chưa trình được, cần bổ sung, sửa:', problems);
    }
    return problems.length === 0;
  };
  form.variables = () => (texts.clean ? {} : null);
}

/** What keeps the program from being submitted. */
function blocking({ visits, conflicts }) {
  return conflicts.filter(each => each.blocking).map(each => {
    const visit = visits.find(({ id }) => id === each.visitId);
    return { id: visitTitleId(visit), message: `${visit.unitName}: ${each.message}` };
  });
}
