import { get } from './api.js';
import { candidateList, commendationHeader, commendationPath, conditionList, evidenceView, meritsView } from './commendation-view.js';
import { decision } from './decision.js';
import { h } from './dom.js';
import { signingAuthority } from './signing-authority.js';

/** The unit's head, or somebody in his stead, signs the proposal, which sends it to the ministry, or returns it. */
export async function fillIn(form, task) {
  const path = commendationPath(task.businessKey);
  const [view, files] = await Promise.all([get(path), get(`${path}/files`)]);
  form.show(commendationHeader(view), conditionList(view), meritsView(view), candidateList(view), evidenceView(view, files),
    h('section', { class: 'notice' }, h('h2', {}, 'Ký nghĩa là gì'), h('ul', {},
      h('li', {}, 'Đơn vị chịu trách nhiệm về thành tích đã nêu; tờ trình được cấp số (dạng NN/TTr-tên viết tắt) và gửi Bộ ngay.'),
      await signingAuthority(view.unitCode, 'COMMENDATION_PROPOSAL'),
      h('li', {}, 'Sau khi ký, nội dung được khoá cùng mã kiểm tra SHA-256; trước khi có quyết định, thủ trưởng đơn vị rút được đề nghị.'))),
    decision(form, task.id, { approve: 'Ký tờ trình, gửi Bộ', back: 'Trả lại để sửa' }));
}
