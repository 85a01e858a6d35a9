import { get } from './api.js';
import { answerView, evidenceView, recommendationHeader, recommendationPath, recommendationSteps } from './inspection-view.js';
import { outcome } from './outcome.js';

/** The head of the team holds what the unit says and shows against the recommendation. */
export async function fillIn(form, task) {
  const path = recommendationPath(task.businessKey);
  const [recommendation, files] = await Promise.all([get(path), get(`${path}/files`)]);
  const rejected = recommendation.answer === 'REJECT';
  form.show(recommendationHeader(recommendation), answerView(recommendation), !rejected && evidenceView(recommendation, files),
    recommendationSteps(recommendation.steps),
    outcome(form, task.id, outcomes(recommendation.answer), {
      title: 'Kết quả xác minh', unchosen: 'Hãy chọn kết quả xác minh.',
      reason: 'Nội dung xác minh', hint: 'Bắt buộc, trừ khi kết thúc theo dõi; tối đa 4.000 ký tự. Đơn vị đọc được.', limit: 4000,
    }));
}

/** Only what fits the unit's answer. */
function outcomes(answer) {
  const rejected = answer === 'REJECT';
  return [
    !rejected && { value: 'CLOSE', label: 'Đã thực hiện, kết thúc theo dõi', reason: null },
    rejected
      ? { value: 'REOPEN', label: 'Không chấp nhận giải trình, đơn vị trả lời lại', reason: 'Hãy ghi rõ vì sao không chấp nhận giải trình.' }
      : { value: 'REOPEN', label: 'Chưa đạt, đơn vị tiếp tục thực hiện', reason: 'Hãy ghi rõ còn thiếu gì để đơn vị thực hiện tiếp.' },
    answer !== 'ACCEPT' && { value: 'WITHDRAW', label: 'Chấp nhận giải trình, thôi kiến nghị', reason: 'Hãy ghi rõ vì sao thôi kiến nghị.' },
  ].filter(Boolean);
}
