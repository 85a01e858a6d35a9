import { get } from './api.js';
import { CandidateChoices } from './candidate-choices.js';
import { commendationHeader, commendationPath, conditionList, evidenceView, meritsView } from './commendation-view.js';
import { h } from './dom.js';

/** The director commends every candidate or does not; whoever a condition excludes cannot be commended. */
export async function fillIn(form, task) {
  const path = commendationPath(task.businessKey);
  const [view, files] = await Promise.all([get(path), get(`${path}/files`)]);
  const choices = new CandidateChoices(path, view, 'verdict', { GRANT: 'Khen thưởng', DECLINE: 'Không khen thưởng' }, subject => form.kept(subject));
  form.show(commendationHeader(view), conditionList(view), meritsView(view), evidenceView(view, files), choices.element,
    h('section', { class: 'notice' }, h('h2', {}, 'Quyết định nghĩa là gì'), h('ul', {},
      h('li', {}, 'Có ít nhất một người, tập thể được khen thưởng: quyết định được cấp số trong sổ quyết định của Bộ, khoá cùng mã kiểm tra SHA-256 và gửi đơn vị; tên người được khen thưởng được công bố.'),
      h('li', {}, 'Không ai được khen thưởng: đề nghị kết thúc, đơn vị nhận lý do về từng người.'),
      h('li', {}, 'Ai vướng điều kiện thì không khen thưởng được, dù Ban VSTBPN Bộ đồng ý.'))));
  form.save = () => choices.flush();
  form.beforeComplete = () => choices.ready(form, 'Chưa quyết định được');
}
