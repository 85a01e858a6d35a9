import { call } from './api.js';
import { Problems } from './problems.js';

const place = document.getElementById('begin-commendation');
const problems = new Problems();
place.querySelector('.problems').replaceWith(problems.element);
const buttons = [...place.querySelectorAll('button[data-unit]')];

/** Begins a proposal and leads to its task; a second press begins nothing. */
async function begin(unit) {
  buttons.forEach(button => { button.disabled = true; });
  problems.clear();
  try {
    const { body } = await call('POST', '/api/commendations', { unit });
    window.location.assign(body.taskUrl ?? `/commendations/${encodeURIComponent(body.id)}`);
  } catch (problem) {
    problems.show(`Chưa lập được đề nghị. ${problem.message}`);
    buttons.forEach(button => { button.disabled = false; });
  }
}

buttons.forEach(button => button.addEventListener('click', () => begin(button.dataset.unit)));
