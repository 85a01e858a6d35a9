import { get } from './api.js';
import { decision } from './decision.js';
import { h } from './dom.js';
import { signingAuthority } from './signing-authority.js';
import { pathOf, planView } from './work-plan-view.js';

/** The head, or somebody in his stead, approves the plan or sends it back. */
export async function fillIn(form, task) {
  const plan = await get(pathOf(task.businessKey));
  form.show(planView(form, plan).element, h('section', { class: 'notice' },
    h('h2', {}, 'Phê duyệt nghĩa là gì'),
    h('ul', {},
      await signingAuthority(plan.unitCode, 'WORK_PLAN'),
      h('li', {}, 'Kế hoạch và dự toán được cấp số và không sửa được nữa; từng nhiệm vụ được cập nhật tiến độ.'),
      h('li', {}, 'Nhiệm vụ nảy sinh sau đó được ghi là phát sinh ngoài kế hoạch.'))),
  decision(form, task.id, { approve: 'Phê duyệt kế hoạch', back: 'Trả lại để sửa' }));
}
