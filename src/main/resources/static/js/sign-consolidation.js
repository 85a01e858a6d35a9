import { get } from './api.js';
import { consolidationView, plainTexts } from './consolidation-contents.js';
import { pathOf } from './consolidation-view.js';
import { decision } from './decision.js';
import { h } from './dom.js';
import { printedPaper } from './printed-paper.js';

/** The director sees the pages and signs, which numbers and freezes the report, or sends it back. */
export async function fillIn(form, task) {
  const report = await get(pathOf(task.businessKey));
  form.show(printedPaper(report, { open: true, kind: 'consolidations' }), await consolidationView(report, plainTexts(report)), h('section', { class: 'notice' },
    h('h2', {}, 'Ký nghĩa là gì'),
    h('ul', {},
      h('li', {}, `Báo cáo được ban hành (TL. Bộ trưởng), cấp số kế tiếp trong sổ báo cáo năm của Bộ${report.revision ? ' và thay thế bản đã ban hành' : ''}.`),
      h('li', {}, 'Nội dung đã chốt khi trình được khoá cùng mã kiểm tra SHA-256; báo cáo đơn vị được nhận sau đó chỉ vào được bản thay thế.'),
      h('li', {}, 'Vụ Tổ chức cán bộ gửi báo cáo tới các cơ quan nhận và ghi lại việc gửi.'))),
  decision(form, task.id, { approve: 'Ký ban hành', back: 'Trả lại để sửa' }));
}
