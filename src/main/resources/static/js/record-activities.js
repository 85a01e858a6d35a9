import { campaignView, monthHeader, pathOf, planPapers } from './action-month-view.js';
import { ActivityList, titleId } from './activity-list.js';
import { get } from './api.js';
import { h } from './dom.js';
import { outcomeEditor } from './outcome-editor.js';

/** A unit's drafters say of every activity of the month what became of it, and add what was not planned. */
export async function fillIn(form, task) {
  const month = await get(pathOf(task.businessKey));
  const list = new ActivityList(month, subject => form.kept(subject), {
    add: 'Thêm hoạt động ngoài kế hoạch',
    outcome: (activity, changed) => activity.mayRecord && outcomeEditor(activity, form.kept(`outcome-${activity.id}`), changed),
  });
  form.show(monthHeader(month), planPapers(month), campaignView(month.campaign), h('section', {},
    h('h2', {}, 'Các hoạt động'),
    h('p', { class: 'hint' }, 'Mở từng hoạt động để ghi đã tổ chức, hoãn hay không tổ chức. Có thể hoàn thành việc này khi mọi hoạt động đã có kết quả.'),
    list.element));
  form.save = () => list.flush();
  form.beforeComplete = async () => {
    if (!await list.flush()) {
      form.problems.show('Chưa hoàn thành được: có hoạt động đang sửa chưa lưu.');
      return false;
    }
    const open = list.activities.filter(each => each.state === 'PLANNED');
    if (open.length > 0) {
      form.problems.show('Chưa hoàn thành được, còn hoạt động chưa có kết quả:', open.map(each => ({ id: titleId(each), message: each.title })));
    }
    return open.length === 0;
  };
}
