import { fill, h } from './dom.js';

/** Fills a place of an own page with what `load` answers, or says what went wrong and offers to try again. */
export async function fillPlace(place, load) {
  place.setAttribute('aria-busy', 'true');
  try {
    fill(place, await load());
  } catch (problem) {
    fill(place, h('div', { class: 'problems', role: 'alert' }, h('p', {}, problem.message),
      h('button', { type: 'button', onclick: () => fillPlace(place, load) }, 'Thử lại')));
  } finally {
    place.removeAttribute('aria-busy');
  }
}
