import { get } from './api.js';
import { decision } from './decision.js';
import { guidanceView } from './guidance-view.js';

/** The ministry's committee reads the letter and agrees or sends it back. */
export async function fillIn(form, task) {
  form.show(guidanceView(await get(`/api/guidances/${task.businessKey}`)), decision(form, task.id, {
    approve: 'Đồng ý trình Vụ trưởng ký',
    back: 'Trả lại để sửa',
  }));
}
