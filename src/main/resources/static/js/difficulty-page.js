import { call, get } from './api.js';
import { difficultyPath, lastStep } from './difficulty-view.js';
import { h } from './dom.js';
import { field, textArea } from './fields.js';
import { Kept } from './kept.js';
import { fillPlace } from './page.js';
import { mark, Problems } from './problems.js';

const place = document.getElementById('difficulty-actions');
const { id, user } = place.dataset;
const path = difficultyPath(id);
const kept = new Kept(user, `difficulty-page-${id}`);

fillPlace(place, async () => {
  const difficulty = await get(path);
  const standing = difficulty.answers.find(each => !each.withdrawnAt);
  return [
    difficulty.mayPublish && publication(difficulty),
    standing && place.dataset.desk === 'true' && action('unpublish', 'Gỡ khỏi Hỏi – đáp', 'Gỡ hỏi – đáp', 'Lý do gỡ', `/api/answers/${standing.id}/withdrawal`),
    difficulty.mayRecallOpinion && action('recall', 'Thôi lấy ý kiến đơn vị khác', 'Thôi lấy ý kiến', 'Lý do thôi lấy ý kiến', `${path}/opinion-recall`),
    difficulty.mayWithdraw && action('withdraw', 'Rút vướng mắc', 'Rút vướng mắc này', 'Lý do rút', `${path}/withdrawal`),
  ];
});

/** Something that needs a reason; what is typed is kept on this computer until it is done. */
function action(name, title, button, label, address) {
  const reason = textArea(kept.all()[name]?.reason ?? '', { maxlength: '2000', rows: '3' });
  return block(name, title, { reason }, [field(label, reason, 'Bắt buộc; tối đa 2.000 ký tự.')], button, address);
}

/** The answer in words for everybody; begins with what was asked and answered. */
function publication(difficulty) {
  const before = kept.all().publish ?? { question: difficulty.content.slice(0, 2000), answer: lastStep(difficulty, 'ANSWER')?.text ?? '' };
  const question = textArea(before.question, { maxlength: '2000', rows: '4' });
  const answer = textArea(before.answer, { maxlength: '10000', rows: '6' });
  return block('publish', 'Công bố vào Hỏi – đáp', { question, answer }, [
    h('p', { class: 'hint' }, 'Mọi đơn vị đọc được. Hãy biên tập để không còn tên đơn vị và chi tiết riêng của đơn vị đã hỏi.'),
    field('Câu hỏi', question), field('Trả lời', answer)], 'Công bố', `${path}/publication`);
}

function block(name, title, controls, fields, label, address) {
  const problems = new Problems();
  const typed = () => Object.fromEntries(Object.entries(controls).map(([key, control]) => [key, control.value]));
  const button = h('button', { type: 'button', onclick: () => act() }, label);

  async function act() {
    button.disabled = true;
    try {
      await call('POST', address, typed());
      kept.forget(name);
      window.location.reload();
    } catch (problem) {
      const errors = problem.errors ?? [];
      Object.entries(controls).forEach(([key, control]) => mark(control, errors.find(each => each.field === key)?.message));
      problems.show(`Chưa thực hiện được, nội dung được giữ trên máy này. ${problem.message}`);
      button.disabled = false;
    }
  }

  return h('details', { class: 'block', open: Boolean(kept.all()[name]) }, h('summary', {}, title),
    problems.element, h('div', { oninput: () => kept.keep(name, typed()) }, fields), h('p', { class: 'actions' }, button));
}
