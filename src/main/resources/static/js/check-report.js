import { get } from './api.js';
import { decision } from './decision.js';
import { printedPaper } from './printed-paper.js';
import { reportView } from './report-view.js';

/** The ministry's desk checks a submitted report and accepts it or asks for more. */
export async function fillIn(form, task) {
  const report = await get(`/api/reports/${task.businessKey}`);
  form.show(printedPaper(report), reportView(report), decision(form, task.id, {
    approve: 'Chấp nhận báo cáo',
    back: 'Yêu cầu bổ sung',
  }));
}
