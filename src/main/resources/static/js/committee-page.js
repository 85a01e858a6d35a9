import { call } from './api.js';
import { h } from './dom.js';
import { Problems } from './problems.js';

const place = document.getElementById('begin-renewal');

if (place) {
  const problems = new Problems();
  const button = h('button', { type: 'button', onclick: () => begin() }, 'Bắt đầu kiện toàn Ban');
  place.append(problems.element, button);

  /** One press, one renewal; a second one is told that there is one already. */
  async function begin() {
    button.disabled = true;
    problems.clear();
    try {
      const { body } = await call('POST', `/api/committees/${encodeURIComponent(place.dataset.unit)}/renewals`);
      window.location.assign(body.taskUrl);
    } catch (problem) {
      problems.show(`Chưa bắt đầu được. ${problem.message}`);
      button.disabled = false;
    }
  }
}
