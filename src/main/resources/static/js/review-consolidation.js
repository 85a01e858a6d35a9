import { get } from './api.js';
import { consolidationView, plainTexts } from './consolidation-contents.js';
import { pathOf } from './consolidation-view.js';
import { decision } from './decision.js';
import { printedPaper } from './printed-paper.js';

/** The ministry's committee reads the consolidated report and agrees or sends it back. */
export async function fillIn(form, task) {
  const report = await get(pathOf(task.businessKey));
  form.show(printedPaper(report, { kind: 'consolidations' }), await consolidationView(report, plainTexts(report)), decision(form, task.id, {
    approve: 'Đồng ý trình Vụ trưởng ký',
    back: 'Trả lại để sửa',
  }));
}
