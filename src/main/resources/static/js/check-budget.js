import { get } from './api.js';
import { decision } from './decision.js';
import { pathOf, planView } from './work-plan-view.js';

/** The ministry's finance desk checks the estimate, may comment item by item, and agrees or sends the plan back. */
export async function fillIn(form, task) {
  const plan = await get(pathOf(task.businessKey));
  const { element, items } = planView(form, plan);
  const end = decision(form, task.id, { approve: 'Dự toán phù hợp, chuyển thủ trưởng đơn vị phê duyệt', back: 'Trả lại để sửa' });
  const { save, beforeComplete } = form;
  form.save = () => { save(); items.flush(); };
  form.beforeComplete = async () => {
    if (!await items.flush()) {
      form.problems.show('Chưa gửi được: có ý kiến về dự toán chưa lưu. Hãy xem chỗ báo ở từng nhiệm vụ rồi thử lại.');
      return false;
    }
    return beforeComplete();
  };
  form.show(element, end);
}
