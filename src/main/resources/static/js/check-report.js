import { get } from './api.js';
import { decision } from './decision.js';
import { printedPaper } from './printed-paper.js';
import { review } from './review.js';
import { signedPdf } from './signed-pdf.js';

/** The ministry's desk checks a submitted report and accepts it or asks for more. */
export async function fillIn(form, task) {
  const report = await get(`/api/reports/${task.businessKey}`);
  const { element, comments } = await review(report, form.kept(`comments:${report.id}`));
  form.show(printedPaper(report), element, signedPdf(report), decision(form, task.id, {
    approve: 'Chấp nhận báo cáo',
    back: 'Yêu cầu bổ sung',
  }));
  comments.saveBefore(form);
}
