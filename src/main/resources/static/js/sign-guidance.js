import { get } from './api.js';
import { decision } from './decision.js';
import { h } from './dom.js';
import { guidanceView } from './guidance-view.js';

/** The director signs the letter, which sends it to all units, or sends it back. */
export async function fillIn(form, task) {
  form.show(guidanceView(await get(`/api/guidances/${task.businessKey}`)), h('section', { class: 'notice' },
    h('h2', {}, 'Ký nghĩa là gì'),
    h('ul', {},
      h('li', {}, 'Văn bản được ban hành (TL. Bộ trưởng) và gửi ngay tới tất cả đơn vị trong kế hoạch năm.'),
      h('li', {}, 'Các kỳ báo cáo, hạn nộp, mẫu báo cáo và danh sách đơn vị của năm được chốt từ lúc ký.'))),
  decision(form, task.id, { approve: 'Ký ban hành', back: 'Trả lại để sửa' }));
}
