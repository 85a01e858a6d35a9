import { get } from './api.js';
import { difficultyHeader, difficultyPath, difficultySteps, lastStep, stepNotice } from './difficulty-view.js';
import { outcome } from './outcome.js';

/** The unit that raised it is content with the answer, or says why not. */
export async function fillIn(form, task) {
  const difficulty = await get(difficultyPath(task.businessKey));
  form.show(stepNotice('Bộ trả lời', lastStep(difficulty, 'ANSWER')), difficultyHeader(difficulty), difficultySteps(difficulty.steps),
    outcome(form, task.id, [
      { value: 'CONFIRM', label: 'Xác nhận vướng mắc đã được giải quyết', hint: 'Có thể ghi thêm ý kiến.', reason: null },
      { value: 'REOPEN', label: 'Đề nghị Bộ trả lời lại', reason: 'Hãy nêu rõ điều gì chưa được giải quyết.' },
    ], {
      title: 'Ý kiến của đơn vị', unchosen: 'Hãy chọn xác nhận hoặc đề nghị trả lời lại.',
      reason: 'Lý do, ý kiến', hint: 'Bắt buộc khi đề nghị trả lời lại; tối đa 2.000 ký tự.', limit: 2000,
    }));
}
