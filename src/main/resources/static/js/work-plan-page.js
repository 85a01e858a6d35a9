import { call, get } from './api.js';
import { h } from './dom.js';
import { Kept } from './kept.js';
import { fillPlace } from './page.js';
import { Problems } from './problems.js';
import { WorkPlanItems } from './work-plan-items.js';

const place = document.getElementById('work-plan');
const { year, unit, user, start } = place.dataset;
const path = `/api/work-plans/${year}/${encodeURIComponent(unit)}`;

fillPlace(place, async () => (start === undefined
  ? new WorkPlanItems(await get(path), subject => new Kept(user, subject)).element : starter()));

/** The unit begins its plan by itself. */
function starter() {
  const problems = new Problems();
  const button = h('button', { type: 'button', onclick: async () => {
    button.disabled = true;
    try {
      await call('POST', path);
      window.location.reload();
    } catch (problem) {
      problems.show(`Chưa bắt đầu được. ${problem.message}`);
      button.disabled = false;
    }
  } }, `Bắt đầu lập kế hoạch năm ${year}`);
  return [problems.element, h('p', { class: 'actions' }, button)];
}
