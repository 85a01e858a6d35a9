import { get } from './api.js';
import {
  difficultyHeader, difficultyPath, difficultySteps, lastStep, mayComplete, stepNotice, turnFiles, turnText,
} from './difficulty-view.js';

/** Another unit of the ministry says what it thinks of a difficulty. */
export async function fillIn(form, task) {
  const difficulty = await get(difficultyPath(task.businessKey));
  const texts = turnText(form, difficulty, 'Ý kiến của đơn vị', 'Gửi Vụ Tổ chức cán bộ; đơn vị nêu vướng mắc không đọc được nội dung này.');
  form.show(stepNotice('Bộ lấy ý kiến', lastStep(difficulty, 'REQUEST')), difficultyHeader(difficulty),
    texts.element, turnFiles(difficulty), difficultySteps(difficulty.steps));
  form.save = () => texts.flush();
  form.beforeComplete = () => mayComplete(form, texts, 'Hãy nhập ý kiến của đơn vị.');
  form.variables = () => (texts.clean ? {} : null);
}
