import { get } from './api.js';
import { difficultyHeader, difficultyPath, difficultySteps, mayComplete, turnFiles, turnText } from './difficulty-view.js';
import { h } from './dom.js';
import { field } from './fields.js';
import { outcome } from './outcome.js';
import { mark } from './problems.js';

/** The desk answers, asks the unit back, or asks another unit for its opinion. */
export async function fillIn(form, task) {
  const [difficulty, units] = await Promise.all([get(difficultyPath(task.businessKey)), get('/api/units')]);
  const texts = turnText(form, difficulty, 'Nội dung', 'Nội dung trả lời, câu hỏi cần đơn vị làm rõ, hoặc vấn đề cần đơn vị khác cho ý kiến.');
  const decision = outcome(form, task.id, [
    { value: 'ANSWER', label: 'Trả lời đơn vị', hint: 'Đơn vị xác nhận đã giải quyết, hoặc nêu lý do để Bộ trả lời lại.', reason: false },
    { value: 'ASK', label: 'Đề nghị đơn vị làm rõ', hint: 'Thời gian đơn vị làm rõ không tính vào hạn trả lời của Bộ.', reason: false },
    { value: 'FORWARD', label: 'Lấy ý kiến đơn vị khác', hint: 'Đơn vị được chọn xem được riêng vướng mắc này; hạn trả lời của Bộ vẫn tính.',
      reason: false, extra: askedUnit(units.filter(each => each.code !== difficulty.unitCode)) },
  ], { title: 'Xử lý', legend: 'Gửi nội dung trên để', unchosen: 'Hãy chọn trả lời, đề nghị làm rõ hoặc lấy ý kiến.', reason: 'Ghi chú', limit: 2000 });
  form.show(difficultyHeader(difficulty), difficultySteps(difficulty.steps), texts.element, turnFiles(difficulty), decision);

  const { save, beforeComplete, variables } = form;
  form.save = () => {
    save();
    return texts.flush();
  };
  form.beforeComplete = async () => await beforeComplete() && mayComplete(form, texts, 'Hãy nhập nội dung trước khi gửi.');
  form.variables = () => (texts.clean ? variables() : null);
}

/** Which unit is asked for its opinion. */
function askedUnit(units) {
  const select = h('select', {}, h('option', { value: '' }, '– chọn –'), units.map(each => h('option', { value: each.code }, each.name)));
  return {
    element: field('Đơn vị được lấy ý kiến', select),
    check: () => {
      const message = select.value === '' ? 'Hãy chọn đơn vị được lấy ý kiến.' : null;
      mark(select, message);
      return message ? [{ id: select.id, message }] : [];
    },
    variables: () => ({ opinionUnit: select.value }),
  };
}
