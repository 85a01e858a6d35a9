import { get } from './api.js';
import { fill, h } from './dom.js';
import { day } from './format.js';

const SIGNS = { bad: '✖ ', warning: '⚠ ' };

/** By the task's id, so that a list that is fetched again does not flicker. */
const known = new Map();

let waiting = [];

/** Tasklist's cards say what a task is about and by when it is due, whoever looks; a list is asked for at once. */
export default [{
  id: 'ge-task-card',
  pluginPoint: 'tasklist.card',
  priority: 300,
  render(node, { taskId }) {
    node.className = 'ge-task-card';
    show(node, taskId);
    if (waiting.length === 0) {
      setTimeout(load);
    }
    waiting.push({ node, taskId });
  },
  unmount() {},
}];

async function load() {
  const cards = waiting;
  waiting = [];
  const ids = [...new Set(cards.map(({ taskId }) => taskId))];
  try {
    Object.entries(await get(`/api/task-cards?${new URLSearchParams({ ids })}`)).forEach(([id, card]) => known.set(id, card));
  } catch {
    return; // The card stays as Tasklist made it; the list is fetched again by itself.
  }
  cards.forEach(({ node, taskId }) => show(node, taskId));
}

function show(node, taskId) {
  const card = known.get(taskId);
  if (card) {
    fill(node, h('p', {}, card.subject), card.due && h('p', { class: 'due' }, `Hạn ${day(card.due)} `,
      h('span', { class: card.remaining.tone }, SIGNS[card.remaining.tone] ?? '', card.remaining.text)));
  }
}
