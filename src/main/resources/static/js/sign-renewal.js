import { get } from './api.js';
import { decision } from './decision.js';
import { h } from './dom.js';
import { pathOf, proposalView } from './renewal-view.js';
import { history } from './report-view.js';
import { signingAuthority } from './signing-authority.js';

/** The head, or somebody in his stead, signs the decision or sends the list back. */
export async function fillIn(form, task) {
  const renewal = await get(pathOf(task.businessKey));
  form.show(proposalView(renewal), history(renewal.decisions), h('section', { class: 'notice' },
    h('h2', {}, 'Ký nghĩa là gì'),
    h('ul', {},
      await signingAuthority(renewal.unitCode, 'COMMITTEE_DECISION'),
      h('li', {}, 'Quyết định được cấp số, có mã kiểm tra và không sửa được nữa; sau này thay đổi thì lập đợt kiện toàn mới.'),
      h('li', {}, 'Ngay khi ký, việc của Ban trong hệ thống thuộc đúng các tài khoản trong danh sách. ',
        changes('Nhận quyền của Ban', renewal.joining), changes('Thôi quyền của Ban', renewal.leavingGroup),
        renewal.joining.length + renewal.leavingGroup.length === 0 && 'Nhóm Ban không thay đổi.'))),
  decision(form, task.id, { approve: 'Ký quyết định', back: 'Trả lại để sửa' }));
}

function changes(what, people) {
  return people.length > 0 && `${what}: ${people.join(', ')}. `;
}
