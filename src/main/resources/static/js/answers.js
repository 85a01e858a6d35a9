import { get } from './api.js';
import { fill, h } from './dom.js';

/** Questions that were answered, each to be opened; told briefly where there is none. */
export function answerList(answers, none) {
  return answers.length === 0 ? none && h('p', { class: 'quiet' }, none)
    : h('ul', { class: 'lines' }, answers.map(each => h('li', {}, h('details', { class: 'guidance' },
      h('summary', { translate: 'no' }, each.question), h('div', { class: 'plain-text sheet', translate: 'no' }, each.answer)))));
}

/** How many answers there are of each section; none where they cannot be asked for. */
export async function answerCounts() {
  return get('/api/answers/counts').catch(() => ({}));
}

/** The answers of a section, fetched when they are opened; nothing where there is none. */
export function sectionAnswers(section, counts) {
  const count = counts[section.key] ?? 0;
  if (count === 0) {
    return null;
  }
  const list = h('div', {});
  const open = async () => {
    try {
      fill(list, answerList(await get(`/api/answers?section=${encodeURIComponent(section.key)}`), 'Không còn hỏi – đáp nào.'));
    } catch (problem) {
      fill(list, h('p', { class: 'field-error' }, `Chưa tải được. ${problem.message}`));
    }
  };
  return h('details', { class: 'guidance answers', ontoggle: event => event.target.open && open() },
    h('summary', {}, `Hỏi – đáp (${count})`), list);
}

/** What may answer already what is typed; follows it. */
export class SimilarAnswers {
  #list = h('div', { role: 'status' });
  #asked = '';
  #timer;

  constructor() {
    this.element = h('section', {}, h('h2', {}, 'Có thể đã được trả lời'), this.#list);
    this.element.hidden = true;
  }

  /** The section and subject are these now. */
  follow(section, text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(section ?? '', text ?? ''), 600);
  }

  async #ask(section, text) {
    const query = `section=${encodeURIComponent(section)}&text=${encodeURIComponent(text)}`;
    if (query === this.#asked) {
      return;
    }
    this.#asked = query;
    const found = section || text.trim() ? await get(`/api/answers/similar?${query}`).catch(() => []) : [];
    if (query === this.#asked) {
      this.element.hidden = found.length === 0;
      fill(this.#list, answerList(found));
    }
  }
}
