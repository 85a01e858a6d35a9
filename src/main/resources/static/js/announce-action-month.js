import { get } from './api.js';
import { h } from './dom.js';
import { day } from './format.js';
import { SavedTexts } from './saved-texts.js';

const TEXTS = {
  theme: { label: 'Chủ đề', limit: 500, rows: 2 },
  slogans: { label: 'Khẩu hiệu', hint: 'Mỗi khẩu hiệu một dòng; có thể để trống.', limit: 4000 },
  guidance: { label: 'Hướng dẫn các đơn vị', hint: 'Nội dung, hình thức cần tập trung; cách báo cáo.', limit: 20000, rows: 10 },
};
const MISSING = { theme: 'Hãy nhập chủ đề Tháng hành động.', guidance: 'Hãy nhập nội dung hướng dẫn các đơn vị.' };

/** The desk announces the year's theme, slogans and guidance to all units. */
export async function fillIn(form, task) {
  const path = `/api/action-months/${task.businessKey}`;
  const campaign = await get(path);
  const { dates, last } = campaign;
  const texts = new SavedTexts(form, `campaign-${campaign.year}`, { read: path, write: `${path}/campaign` }, TEXTS, campaign);
  form.show(h('header', {},
    h('h1', {}, `Tháng hành động năm ${campaign.year}`),
    h('p', {}, `Từ ${day(dates.beginsOn)} đến ${day(dates.endsOn)}; các đơn vị được giao lập kế hoạch ngày ${day(dates.opensOn)}, phê duyệt chậm nhất ${day(dates.planDueOn)}.`)),
  last && h('details', { class: 'block' },
    h('summary', {}, `Nội dung năm ${last.year}`),
    h('div', { class: 'plain-text sheet' }, [last.theme, last.slogans, last.guidance].filter(Boolean).join('\n\n')),
    h('p', {}, h('button', { type: 'button', onclick: () => texts.write({ theme: last.theme, slogans: last.slogans, guidance: last.guidance }) }, 'Chép vào để sửa'))),
  texts.element,
  h('p', { class: 'notice' }, 'Hoàn thành việc này là gửi chủ đề và hướng dẫn đến mọi đơn vị; sau đó không sửa được nữa.'));
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
