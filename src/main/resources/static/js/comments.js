import { call, get } from './api.js';
import { CommentComposer } from './comment-composer.js';
import { commentItem } from './comment-item.js';
import { fill, goTo, h, jump } from './dom.js';

const COMPOSED = 'comment:';

/**
 * The comments on a report, each beside its field. A reviewer writes them, one at a time, each saved by itself; the
 * drafter settles them one by one. What the server does not have yet is kept on this computer.
 */
export class Comments {
  #path;
  #kept;
  #list;
  #places = [];
  #composers = new Map();
  #items = new Map();

  /** Called when any of them has changed. */
  changed = () => {};

  /** How many are still open, with the way to each. */
  progress = h('div', { role: 'status', class: 'comment-progress' });

  /** Comments typed at a step that is over now, so that nothing typed is lost. */
  leftOver = h('div', {});

  /** Reads the comments; `kept` keeps what could not be sent. */
  static async of(reportId, kept) {
    const path = `/api/reports/${encodeURIComponent(reportId)}/comments`;
    return new Comments(path, kept, await get(path));
  }

  constructor(path, kept, list) {
    this.#path = path;
    this.#kept = kept;
    this.#take(list);
    this.#showLeftOver();
  }

  /** Where comments on a section stand, with the button to write one. */
  section({ key }) {
    const label = `Mục ${key}`;
    return this.#place(field => field === key, label, [this.button(key, label)]);
  }

  /** Whether anybody has commented on a section, or was about to. */
  has({ key }) {
    return this.#list.comments.some(({ field }) => field === key) || this.#list.writing && this.#kept.all()[COMPOSED + key] !== undefined;
  }

  /** Where comments on lines of figures and their cells stand. */
  figures(figures) {
    return this.#place(field => figures.some(({ key }) => field === key || field.startsWith(key + '.')), 'Số liệu', []);
  }

  /** The column with a button for each line of figures; none for who may not comment. */
  columns() {
    return this.#list.writing ? [{
      label: 'Góp ý',
      content: ({ figure, moment }) => moment.key === figure.moments[0].key && this.button(figure.key, `Chỉ tiêu “${figure.label}”`),
    }] : [];
  }

  /** The button that opens a comment on a field; nothing for who may not comment. */
  button(field, label) {
    return this.#list.writing && h('button', {
      type: 'button', class: 'plain', 'aria-label': `Góp ý: ${label}`, onclick: () => this.#compose(field, label).focus(),
    }, 'Góp ý');
  }

  /** What nobody has settled yet. */
  get open() {
    return this.#list.comments.filter(each => !each.resolved);
  }

  /** The line of a summary of problems that leads to a comment. */
  problem(comment) {
    return { id: itemId(comment), message: `${comment.place}: góp ý chưa xử lý.` };
  }

  /** Sends what was typed and not saved before the form is sent; a form whose comments cannot be saved stays. */
  saveBefore(form) {
    const check = form.beforeComplete;
    form.beforeComplete = async () => {
      const saved = await this.#saveAll();
      if (!saved) {
        form.problems.show('Chưa gửi được vì còn góp ý chưa lưu; nội dung đó được giữ nguyên tại chỗ.',
          [...this.#composers.values()].map(composer => ({ id: composer.controlId, message: composer.label })));
      }
      return saved && check();
    };
  }

  async #saveAll() {
    const answers = await Promise.all([...this.#composers.values()].map(composer => composer.save()));
    return answers.every(Boolean);
  }

  #place(covers, label, buttons) {
    const slot = h('div', {});
    const items = h('ul', { class: 'lines', 'aria-label': `Góp ý: ${label}` });
    const element = h('div', { class: 'comments' }, buttons, items, slot);
    const place = { covers, items, slot };
    this.#places.push(place);
    this.#fill(place);
    if (this.#list.writing) {
      this.#restore(place);
    }
    return element;
  }

  /** A comment typed at an earlier visit and never saved is opened again. */
  #restore({ covers }) {
    for (const [name, { text, id, label }] of Object.entries(this.#kept.all())) {
      const field = name.slice(COMPOSED.length);
      if (name.startsWith(COMPOSED) && covers(field)) {
        this.#compose(field, label, { id, text });
      }
    }
  }

  #compose(field, label, content) {
    const name = COMPOSED + field;
    if (!this.#composers.has(field)) {
      const close = () => {
        composer.element.remove();
        this.#composers.delete(field);
        this.#kept.forget(name);
      };
      const composer = new CommentComposer(label, content, {
        keep: draft => this.#kept.keep(name, { ...draft, label }),
        save: async ({ id, text }) => {
          this.#take((await call('PUT', `${this.#path}/${id}`, { field, text })).body);
          close();
          goTo(itemId({ id }));
        },
        close,
      });
      this.#composers.set(field, composer);
      this.#places.find(place => place.covers(field)).slot.append(composer.element);
    }
    return this.#composers.get(field);
  }

  #take(list) {
    this.#list = list;
    this.#places.forEach(place => this.#fill(place));
    this.#count();
    this.changed();
  }

  /** Leaves the items that did not change as they are, with what is being typed in them. */
  #fill({ covers, items }) {
    const own = this.#list.comments.filter(each => covers(each.field));
    fill(items, own.map(comment => this.#item(comment)));
    items.hidden = own.length === 0;
  }

  #item(comment) {
    const content = JSON.stringify([comment, this.#list.writing, this.#list.answering]);
    const before = this.#items.get(comment.id);
    if (before?.content === content) {
      return before.element;
    }
    const path = `${this.#path}/${comment.id}`;
    const change = async (method, at, body) => {
      this.#take((await call(method, at, body)).body);
      goTo(itemId(comment));
    };
    const element = commentItem(itemId(comment), comment, this.#list, this.#kept, {
      resolve: answer => change('PUT', `${path}/resolution`, { answer }),
      reopen: () => change('DELETE', `${path}/resolution`),
      remove: () => change('DELETE', path),
      rewrite: () => this.#compose(comment.field, comment.place, comment).focus(),
    });
    this.#items.set(comment.id, { content, element });
    return element;
  }

  #count() {
    const { open } = this;
    this.progress.hidden = this.#list.comments.length === 0;
    fill(this.progress, open.length === 0
      ? h('span', { class: 'state good' }, '✓ Mọi góp ý đã được xử lý.')
      : [h('span', { class: 'state warning' }, `Còn ${open.length} góp ý chưa xử lý: `),
        h('ul', { class: 'inline' }, open.map(each => h('li', {}, jump(itemId(each), each.place))))]);
  }

  #showLeftOver() {
    const entries = Object.entries(this.#kept.all()).filter(([name]) => name.startsWith(COMPOSED));
    if (this.#list.writing || entries.length === 0) {
      return;
    }
    const forget = () => {
      entries.forEach(([name]) => this.#kept.forget(name));
      fill(this.leftOver);
    };
    fill(this.leftOver, h('section', { class: 'notice warning' },
      h('h2', {}, 'Góp ý chưa gửi được'),
      h('p', {}, 'Báo cáo đã qua bước của Ông/Bà nên những góp ý sau chưa được lưu trên máy chủ; nội dung còn giữ trên máy này:'),
      entries.map(([, { label, text }]) => [h('h3', {}, label), h('p', { class: 'plain-text' }, text)]),
      h('p', { class: 'actions' }, h('button', { type: 'button', onclick: forget }, 'Bỏ các góp ý này'))));
  }
}

function itemId({ id }) {
  return `ge-comment-${id}`;
}
