import { get } from './api.js';
import { h } from './dom.js';
import { fileList } from './files.js';
import { minutesView, visitHeader, visitPath } from './inspection-view.js';
import { outcome } from './outcome.js';
import { signingAuthority } from './signing-authority.js';

const CHOICES = {
  SIGNED: { value: 'SIGNED', label: 'Ký, đồng ý với biên bản', reason: false },
  SIGNED_WITH_OPINION: { value: 'SIGNED_WITH_OPINION', label: 'Ký, có ý kiến khác',
    hint: 'Biên bản vẫn có hiệu lực; ý kiến được lưu cùng chữ ký và trình Vụ trưởng.', reason: 'Hãy ghi ý kiến khác của Ông/Bà.' },
  REFUSED: { value: 'REFUSED', label: 'Không ký, nêu lý do',
    hint: 'Đợt kiểm tra vẫn tiếp tục; biên bản ghi rõ đơn vị không ký và lý do.', reason: 'Hãy ghi lý do không ký.' },
  RETURNED: { value: 'RETURNED', label: 'Đề nghị đoàn sửa biên bản',
    hint: 'Biên bản trở lại đoàn kiểm tra; chữ ký đã có không còn hiệu lực.', reason: 'Hãy ghi chỗ cần sửa.' },
};
const OF_SIDE = { TEAM: ['SIGNED', 'RETURNED'], UNIT: ['SIGNED', 'SIGNED_WITH_OPINION', 'REFUSED', 'RETURNED'] };

/** The head of the team, then the unit's head or somebody in his stead, reads the final minutes and signs. */
export async function fillIn(form, task) {
  const path = visitPath(task.businessKey);
  const view = await get(path);
  const side = view.awaitedSide ?? 'UNIT';
  form.show(visitHeader(view), minutesView(view), await photos(path, view.topics), h('section', { class: 'notice' },
    h('h2', {}, 'Ký nghĩa là gì'), h('ul', {}, await meaning(side, view))),
  outcome(form, task.id, OF_SIDE[side].map(each => CHOICES[each]), {
    title: 'Ký biên bản', unchosen: 'Hãy chọn ký hay không.', reason: 'Ý kiến, lý do', limit: 4000,
    hint: 'Tối đa 4.000 ký tự; được lưu nguyên văn cùng biên bản.', error: 'Chưa ký được, cần bổ sung:',
  }));
}

/** What the team attached, by topic. */
async function photos(path, topics) {
  const files = await Promise.all(topics.map(({ topic }) => get(`${path}/findings/${topic}/files`)));
  return files.some(each => each.length > 0) && h('section', {}, h('h2', {}, 'Ảnh, tệp đoàn ghi nhận'),
    topics.map((topic, index) => files[index].length > 0 && [h('h3', {}, `${index + 1}. ${topic.label}`), fileList(files[index])]));
}

async function meaning(side, { visit, minutes }) {
  const ofSide = side === 'TEAM'
    ? [h('li', {}, 'Trưởng đoàn ký thay mặt đoàn kiểm tra và chịu trách nhiệm về những gì biên bản ghi nhận.'),
      h('li', {}, `Sau khi ký, biên bản được chuyển đến thủ trưởng ${visit.unitName}.`)]
    : [h('li', {}, 'Ông/Bà xác nhận thay mặt đơn vị nội dung làm việc ghi trong biên bản; kiến nghị chỉ có hiệu lực khi Vụ trưởng kết luận.'),
      await signingAuthority(visit.unitCode, 'INSPECTION_MINUTES'),
      h('li', {}, 'Sau khi ký, hồ sơ được trình Vụ trưởng để kết luận; không ký hay có ý kiến khác đều được ghi lại nguyên văn.')];
  return [...ofSide, h('li', {}, 'Chữ ký gắn với đúng nội dung có mã kiểm tra SHA-256 ', h('code', {}, minutes[0].sha256), '.')];
}
