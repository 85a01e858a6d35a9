import { get } from './api.js';
import { h } from './dom.js';
import { minutesView, signatureList, visitHeader, visitPath } from './inspection-view.js';
import { ProposalList } from './proposal-list.js';
import { SavedTexts } from './saved-texts.js';

const TEXTS = { text: { label: 'Kết luận kiểm tra', hint: 'Dự thảo lấy từ nhận xét chung của đoàn; Ông/Bà sửa, bổ sung, cân nhắc ý kiến của hai bên ở trên. Kiến nghị ghi riêng ở dưới.', limit: 20000, rows: 12 } };
const MISSING = { text: 'Hãy nhập kết luận kiểm tra.' };

/** The director concludes from the signed minutes: one text, and the recommendations one by one.*/
export async function fillIn(form, task) {
  const path = visitPath(task.businessKey);
  const [view, conclusion] = await Promise.all([get(path), get(`${path}/conclusion`)]);
  const texts = new SavedTexts(form, `conclusion-${task.businessKey}`, { read: `${path}/conclusion`, write: `${path}/conclusion` }, TEXTS, conclusion);
  const list = new ProposalList(path, view, subject => form.kept(subject));
  const [minutes] = view.minutes;
  form.show(visitHeader(view), signatureList(minutes.signatures),
    h('details', { class: 'block' }, h('summary', {}, 'Xem toàn văn biên bản đã ký'), minutesView(view)),
    texts.element,
    h('section', {}, h('h2', {}, 'Kiến nghị'),
      h('p', { class: 'quiet' }, 'Lấy từ biên bản; Ông/Bà sửa, thêm, xóa được. Khi kết luận được ban hành, mỗi kiến nghị được theo dõi riêng đến khi xong.'),
      list.element),
    h('section', { class: 'notice' }, h('h2', {}, 'Ban hành nghĩa là gì'), h('ul', {},
      h('li', {}, 'Thông báo kết luận được cấp số, gửi đơn vị và không sửa được nữa.'),
      h('li', {}, 'Đơn vị trả lời từng kiến nghị, thực hiện và gửi minh chứng; trưởng đoàn xác minh.'))));
  form.save = () => { texts.flush(); list.flush(); };
  form.beforeComplete = async () => {
    const missing = await texts.missing(MISSING);
    const listed = await list.flush();
    const problems = [...missing ?? [], ...list.incomplete];
    if (missing === null || !listed) {
      form.problems.show(missing === null ? `Chưa ban hành được. ${texts.message}` : 'Chưa ban hành được: có kiến nghị chưa lưu; hãy xem từng kiến nghị.');
    } else if (problems.length > 0) {
      form.problems.show('Chưa ban hành được, cần bổ sung:', problems);
    }
    return missing !== null && listed && problems.length === 0;
  };
  form.variables = () => (texts.clean ? {} : null);
}
