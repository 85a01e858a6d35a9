import { get } from './api.js';
import { decision } from './decision.js';
import { pathOf, planView } from './work-plan-view.js';

/** The unit's committee reads the plan and agrees or sends it back. */
export async function fillIn(form, task) {
  const plan = await get(pathOf(task.businessKey));
  form.show(planView(form, plan).element, decision(form, task.id, {
    approve: 'Đồng ý, chuyển Vụ Kế hoạch - Tài chính kiểm tra dự toán',
    back: 'Trả lại để sửa',
  }));
}
