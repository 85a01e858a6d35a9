import { get } from './api.js';
import { decision } from './decision.js';
import { h } from './dom.js';
import { printedPaper } from './printed-paper.js';
import { review } from './review.js';
import { signingAuthority } from './signing-authority.js';

/** The unit's head, or somebody in his stead, signs, which submits the report, or sends it back. */
export async function fillIn(form, task) {
  const report = await get(`/api/reports/${task.businessKey}`);
  const { element, comments } = await review(report, form.kept(`comments:${report.id}`));
  form.show(printedPaper(report, { open: true }), element, h('section', { class: 'notice' },
    h('h2', {}, 'Ký nghĩa là gì'),
    h('ul', {},
      h('li', {}, 'Ông/Bà chịu trách nhiệm về nội dung và số liệu của báo cáo này trước Bộ.'),
      await signingAuthority(report.unit.code, 'UNIT_REPORT'),
      h('li', {}, `Báo cáo được cấp số kế tiếp trong sổ báo cáo năm ${report.year} của đơn vị (dạng NN/BC-tên viết tắt) và nộp ngay về Bộ.`),
      h('li', {}, 'Sau khi ký, nội dung được khoá cùng mã kiểm tra SHA-256; muốn sửa phải ban hành bản thay thế.'))),
  decision(form, task.id, { approve: 'Ký và nộp báo cáo về Bộ', back: 'Trả lại để bổ sung' }));
  comments.saveBefore(form);
}
