import { pathOf, planView } from './action-month-view.js';
import { get } from './api.js';
import { decision } from './decision.js';

/** The unit's committee reads the plan and agrees or sends it back. */
export async function fillIn(form, task) {
  form.show(planView(await get(pathOf(task.businessKey))), decision(form, task.id, {
    approve: 'Đồng ý trình thủ trưởng phê duyệt',
    back: 'Trả lại để sửa',
  }));
}
