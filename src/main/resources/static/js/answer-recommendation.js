import { get } from './api.js';
import { h } from './dom.js';
import { day } from './format.js';
import { recommendationHeader, recommendationPath, recommendationSteps, reopenedNotice } from './inspection-view.js';
import { outcome } from './outcome.js';
import { signingAuthority } from './signing-authority.js';

/** The head, or somebody in his stead, answers a recommendation. */
export async function fillIn(form, task) {
  const recommendation = await get(recommendationPath(task.businessKey));
  form.show(reopenedNotice(recommendation), recommendationHeader(recommendation), recommendationSteps(recommendation.steps),
    h('section', { class: 'notice' }, h('h2', {}, 'Trả lời nghĩa là gì'),
      h('ul', {},
        await signingAuthority(recommendation.unitCode, 'RECOMMENDATION_ANSWER'),
        h('li', {}, 'Trả lời được lưu cùng kiến nghị và gửi trưởng đoàn kiểm tra; không sửa được nữa.'),
        h('li', {}, `Kiến nghị được tiếp thu, kể cả một phần, thì thực hiện xong và gửi minh chứng chậm nhất ngày ${day(recommendation.dueOn)}.`))),
    outcome(form, task.id, [
      { value: 'ACCEPT', label: 'Tiếp thu', hint: 'Có thể ghi thêm cách thực hiện.', reason: null },
      { value: 'PARTLY', label: 'Tiếp thu một phần', hint: 'Nêu phần nào tiếp thu, phần nào không và vì sao.', reason: 'Hãy nêu rõ lý do chỉ tiếp thu một phần.' },
      { value: 'REJECT', label: 'Không tiếp thu', hint: 'Trưởng đoàn xem xét giải trình: thôi kiến nghị hoặc yêu cầu trả lời lại.',
        reason: 'Hãy nêu rõ lý do không tiếp thu.' },
    ], {
      title: 'Trả lời của đơn vị', unchosen: 'Hãy chọn tiếp thu, tiếp thu một phần hoặc không tiếp thu.',
      reason: 'Lý do, cách thực hiện', hint: 'Bắt buộc khi không tiếp thu hoặc chỉ tiếp thu một phần; tối đa 4.000 ký tự.', limit: 4000,
    }));
}
