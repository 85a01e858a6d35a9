import { get } from './api.js';
import { decision } from './decision.js';
import { printedPaper } from './printed-paper.js';
import { reportView } from './report-view.js';

/** The unit's committee reads the draft and agrees or sends it back. */
export async function fillIn(form, task) {
  const report = await get(`/api/reports/${task.businessKey}`);
  form.show(printedPaper(report), reportView(report), decision(form, task.id, {
    approve: 'Đồng ý trình Thủ trưởng đơn vị ký',
    back: 'Trả lại để bổ sung',
  }));
}
