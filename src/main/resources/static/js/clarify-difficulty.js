import { get } from './api.js';
import {
  difficultyHeader, difficultyPath, difficultySteps, lastStep, mayComplete, stepNotice, turnFiles, turnText,
} from './difficulty-view.js';

/** The unit that raised it clarifies what the desk asks. */
export async function fillIn(form, task) {
  const difficulty = await get(difficultyPath(task.businessKey));
  const texts = turnText(form, difficulty, 'Nội dung làm rõ', 'Gửi xong thì Bộ tiếp tục xem xét, trả lời.');
  form.show(stepNotice('Bộ đề nghị làm rõ', lastStep(difficulty, 'QUESTION')), difficultyHeader(difficulty),
    texts.element, turnFiles(difficulty), difficultySteps(difficulty.steps));
  form.save = () => texts.flush();
  form.beforeComplete = () => mayComplete(form, texts, 'Hãy nhập nội dung làm rõ.');
  form.variables = () => (texts.clean ? {} : null);
}
