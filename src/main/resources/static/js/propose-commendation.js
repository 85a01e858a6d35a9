import { get } from './api.js';
import { CandidateEditor } from './candidate-editor.js';
import { commendationHeader, commendationPath, conditionList } from './commendation-view.js';
import { h } from './dom.js';
import { factChoice } from './fact-choice.js';
import { fileEditor } from './files.js';
import { SavedTexts } from './saved-texts.js';

const TEXTS = {
  subject: { label: 'Nội dung đề nghị', hint: 'Nhân dịp gì, về việc gì; tối đa 300 ký tự.', limit: 300, rows: 2 },
  merits: { label: 'Thành tích chung, lý do đề nghị', hint: 'Đơn vị đã làm gì trong công tác bình đẳng giới; thành tích từng người ghi ở dưới.', limit: 10000, rows: 6 },
};
const MISSING = { subject: 'Hãy nhập nội dung đề nghị.', merits: 'Hãy nhập thành tích chung, lý do đề nghị.' };

/** A unit's drafter or committee writes who is proposed, for what and on what evidence, and hands it to the head. */
export async function fillIn(form, task) {
  const path = commendationPath(task.businessKey);
  const [view, files] = await Promise.all([get(path), get(`${path}/files`)]);
  const texts = new SavedTexts(form, `commendation-${view.id}`, { read: path, write: `${path}/texts` }, TEXTS, view);
  const candidates = new CandidateEditor(path, view, subject => form.kept(subject));
  form.show(commendationHeader(view), conditionList(view), texts.element, candidates.element,
    factChoice(path, view.facts), fileEditor(`${path}/files`, files),
    h('section', { class: 'notice' }, h('h2', {}, 'Trình nghĩa là gì'), h('ul', {},
      h('li', {}, 'Đề nghị được giữ nguyên như lúc trình, cùng minh chứng và tình trạng các điều kiện, và chờ thủ trưởng đơn vị ký.'),
      h('li', {}, 'Điều kiện không đạt không ngăn việc trình, nhưng còn không đạt thì không ai được khen thưởng.'))));
  form.save = () => { texts.flush(); candidates.flush(); };
  form.beforeComplete = async () => {
    const missing = await texts.missing(MISSING);
    const listed = await candidates.flush();
    const problems = [...missing ?? [], ...candidates.missing,
      ...(candidates.size === 0 ? [{ id: 'candidates', message: 'Hãy thêm ít nhất một cá nhân hoặc tập thể.' }] : []),
      ...(candidates.adding ? [{ id: 'candidates', message: 'Có người, tập thể đang nhập mà chưa thêm; hãy lưu hoặc bỏ.' }] : [])];
    if (missing === null || !listed) {
      form.problems.show(missing === null ? `Chưa trình được. ${texts.message}` : 'Chưa trình được: có người, tập thể chưa lưu; hãy xem từng người.');
    } else if (problems.length > 0) {
      form.problems.show('Chưa trình được, cần bổ sung:', problems);
    }
    return missing !== null && listed && problems.length === 0;
  };
  form.variables = () => (texts.clean ? {} : null);
}
