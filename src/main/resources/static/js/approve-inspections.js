import { get } from './api.js';
import { decision } from './decision.js';
import { h } from './dom.js';
import { programView } from './inspection-program-view.js';
import { programPath } from './inspection-view.js';
import { history } from './report-view.js';

/** The director approves the year's program, with the decision on each of its visits, or sends it back. */
export async function fillIn(form, task) {
  const program = await get(programPath(task.businessKey));
  form.show(programView(program), history(program.decisions),
    h('section', { class: 'notice' }, h('h2', {}, 'Phê duyệt nghĩa là gì'), h('ul', {},
      h('li', {}, 'Kế hoạch được cấp số; với mỗi đợt kiểm tra có một quyết định được cấp số, gửi đơn vị và đoàn kiểm tra.'),
      h('li', {}, 'Đơn vị được kiểm tra bắt đầu lập báo cáo tự kiểm tra; thành viên đoàn được xem hồ sơ của riêng đợt đó đến khi kết luận.'),
      h('li', {}, 'Sau đó, đổi lịch, đổi đoàn, bổ sung hoặc hủy đợt kiểm tra phải có quyết định của Ông/Bà.'))),
    decision(form, task.id, { approve: 'Phê duyệt kế hoạch', back: 'Trả lại để sửa' }));
}
