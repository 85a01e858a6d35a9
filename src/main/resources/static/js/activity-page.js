import { activityEditor, newActivity } from './activity-editor.js';
import { call, get } from './api.js';
import { h } from './dom.js';
import { fileEditor } from './files.js';
import { Kept } from './kept.js';
import { outcomeEditor } from './outcome-editor.js';
import { fillPlace } from './page.js';
import { Problems } from './problems.js';

const place = document.getElementById('activity');
const { id, year, unit, user } = place.dataset;
const kept = subject => new Kept(user, `activity-page-${subject}`);

fillPlace(place, async () => (id ? change(await get(`/api/activities/${id}`)) : add()));

/** A new activity outside the Action Month; those of the month are added in its own forms. */
function add() {
  return newActivity(`/api/activities?year=${year}&unit=${encodeURIComponent(unit)}`, kept(`new-${year}-${unit}`), null, {},
    added => window.location.assign(added ? `/activities/${added.id}` : `/activities?year=${year}&unit=${encodeURIComponent(unit)}`));
}

/** What its unit may do now with an activity that is there. */
async function change(activity) {
  if (!activity.mayRecord && !activity.mayDescribe) {
    return [h('p', { class: 'notice read-only' }, fixed(activity)), fileEditor(`/api/activities/${id}/files`, activity.files)];
  }
  const reload = () => window.location.assign(`/activities/${id}`);
  const month = activity.actionMonth ? (await get(`/api/action-months/${activity.year}`)).dates : null;
  const editor = activity.mayDescribe && activityEditor(activity, kept(id), month, () => {});
  const done = async () => {
    if (await editor.flush()) {
      reload();
    }
  };
  return [
    activity.mayRecord && folded('Ghi kết quả', kept(`outcome-${id}`), outcomeEditor(activity, kept(`outcome-${id}`), reload)),
    editor && folded('Sửa nội dung', kept(id), [editor.element, h('p', { class: 'actions' },
      h('button', { type: 'button', onclick: done }, 'Xong'), remover(activity))]),
  ];
}

function fixed(activity) {
  return activity.planned ? 'Tháng hành động của đơn vị đã tổng kết nên hoạt động này không sửa được nữa.'
    : 'Kế hoạch Tháng hành động đang chờ thẩm định, phê duyệt nên hoạt động này chưa sửa được.';
}

/** Opens by itself where something typed is left. */
function folded(title, left, content) {
  return h('details', { class: 'block', open: Object.keys(left.all()).length > 0 }, h('summary', {}, title), content);
}

function remover(activity) {
  const problems = new Problems();
  const remove = async () => {
    if (!window.confirm(`Xóa hoạt động “${activity.title}” khỏi sổ? Ảnh và tệp đính kèm cũng bị xóa.`)) {
      return;
    }
    try {
      const { version } = await get(`/api/activities/${id}`);
      await call('DELETE', `/api/activities/${id}?version=${version}`);
      [kept(id), kept(`outcome-${id}`)].forEach(left => Object.keys(left.all()).forEach(key => left.forget(key)));
      window.location.assign(`/activities?year=${activity.year}&unit=${encodeURIComponent(activity.unitCode)}`);
    } catch (problem) {
      problems.show(`Chưa xóa được. ${problem.message}`);
    }
  };
  return [h('button', { type: 'button', class: 'plain', onclick: remove }, 'Xóa hoạt động'), problems.element];
}
