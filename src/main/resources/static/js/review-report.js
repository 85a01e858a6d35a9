import { get } from './api.js';
import { decision } from './decision.js';
import { printedPaper } from './printed-paper.js';
import { review } from './review.js';

/** The unit's committee reads the draft and agrees or sends it back. */
export async function fillIn(form, task) {
  const report = await get(`/api/reports/${task.businessKey}`);
  const { element, comments, progress } = await review(report, form.kept(`comments:${report.id}`));
  form.show(printedPaper(report), element, progress.marks, decision(form, task.id, {
    approve: 'Đồng ý trình Thủ trưởng đơn vị ký',
    back: 'Trả lại để bổ sung',
  }, progress.condition));
  progress.readBefore(form);
  comments.saveBefore(form);
}
