import { get } from './api.js';
import { fileEditor } from './files.js';
import { answerView, recommendationHeader, recommendationPath, recommendationSteps, reopenedNotice } from './inspection-view.js';
import { SavedTexts } from './saved-texts.js';

const TEXTS = { evidence: { label: 'Kết quả thực hiện', hint: 'Đã làm gì, ngày nào, văn bản nào; đính kèm tệp chứng minh ở dưới.', limit: 10000, rows: 8 } };
const MISSING = { evidence: 'Hãy mô tả kết quả thực hiện kiến nghị.' };

/** A unit's drafters say what was done about a recommendation, and attach what shows it. */
export async function fillIn(form, task) {
  const path = recommendationPath(task.businessKey);
  const [recommendation, files] = await Promise.all([get(path), get(`${path}/files`)]);
  const texts = new SavedTexts(form, `evidence-${recommendation.id}`, { read: path, write: `${path}/evidence` }, TEXTS, recommendation);
  form.show(reopenedNotice(recommendation), recommendationHeader(recommendation), answerView(recommendation),
    texts.element, fileEditor(`${path}/files`, files), recommendationSteps(recommendation.steps));
  form.save = () => texts.flush();
  form.beforeComplete = async () => {
    const missing = await texts.missing(MISSING);
    if (missing === null || missing.length > 0) {
      form.problems.show(missing === null ? `Chưa gửi được. ${texts.message}` : 'Chưa gửi được, cần bổ sung:', missing ?? []);
    }
    return missing?.length === 0;
  };
  form.variables = () => (texts.clean ? {} : null);
}
