import { pathOf, planView } from './action-month-view.js';
import { get } from './api.js';
import { decision } from './decision.js';
import { h } from './dom.js';
import { signingAuthority } from './signing-authority.js';

/** The head, or somebody in his stead, approves the plan or sends it back. */
export async function fillIn(form, task) {
  const month = await get(pathOf(task.businessKey));
  form.show(planView(month), h('section', { class: 'notice' },
    h('h2', {}, 'Phê duyệt nghĩa là gì'),
    h('ul', {},
      await signingAuthority(month.unitCode, 'ACTION_MONTH_PLAN'),
      h('li', {}, 'Kế hoạch được cấp số và không sửa được nữa; từng hoạt động được ghi kết quả, hoãn hoặc không tổ chức có lý do.'),
      h('li', {}, 'Hoạt động phát sinh sau đó được ghi là ngoài kế hoạch.'))),
  decision(form, task.id, { approve: 'Phê duyệt kế hoạch', back: 'Trả lại để sửa' }));
}
