import { get } from './api.js';
import { CandidateChoices } from './candidate-choices.js';
import { commendationHeader, commendationPath, conditionList, evidenceView, meritsView } from './commendation-view.js';
import { decision } from './decision.js';
import { h } from './dom.js';

/** The ministry's committee says of every candidate whether it agrees, or returns the whole. */
export async function fillIn(form, task) {
  const path = commendationPath(task.businessKey);
  const [view, files] = await Promise.all([get(path), get(`${path}/files`)]);
  const choices = new CandidateChoices(path, view, 'opinion', { AGREE: 'Đồng ý', DISAGREE: 'Không đồng ý' }, subject => form.kept(subject));
  form.show(commendationHeader(view), conditionList(view), meritsView(view), evidenceView(view, files), choices.element,
    h('section', { class: 'notice' }, h('p', {}, 'Ý kiến được lưu ngay khi nhập; đơn vị chỉ xem được sau khi Vụ trưởng quyết định. Trả lại thì đề nghị về đơn vị để sửa, trình lại từ đầu.')),
    decision(form, task.id, { approve: 'Trình Vụ trưởng kèm ý kiến', back: 'Trả lại toàn bộ đề nghị' }, {
      check: () => choices.missing, variables: () => ({}),
    }));
  const decided = form.beforeComplete;
  const keep = form.save;
  form.save = () => { keep(); choices.flush(); };
  form.beforeComplete = async () => {
    if (!await choices.flush()) {
      form.problems.show('Chưa gửi được: có ý kiến chưa lưu; hãy xem từng người.');
      return false;
    }
    return decided();
  };
}
