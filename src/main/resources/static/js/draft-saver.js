import { call, Problem } from './api.js';

const PAUSE = 1500;
const RETRY = 30_000;

/**
 * Saves a report's fields as they change, each on its own: 1.5 seconds after the last keystroke, and at once when asked.
 * What the server does not have is kept on this computer. A field somebody else saved in between is held back until the
 * drafter has chosen; a field the server refuses is held back until it changes. A save whose answer was lost may have
 * reached the server: meeting one's own text there is no conflict. A figure taken over from an offer is sent with the offer's
 * source; changed by hand before it is sent, it is typed.
 *
 * Listeners: `status({state, savedAt, kept, offline, message})` with state clean | waiting | saving | failed,
 * `conflict(field)`, `refused(field, message)`, `saved(result)`.
 */
export class DraftSaver {
  #fields = new Map();
  #path;
  #kept;
  #listeners;
  #timer;
  #running = null;
  #keptHere = true;

  /**
   * @param path the address that takes the changes
   * @param kept where unsaved fields are kept
   */
  constructor(path, kept, listeners) {
    this.#path = path;
    this.#kept = kept;
    this.#listeners = listeners;
    window.addEventListener('online', () => this.#hasWork() && this.flush());
  }

  /**
   * Makes a field known with what the server has: kind is texts | figures | explanations.
   *
   * @param from where a figure was taken over from: `{source, link, value}`, if it was
   */
  add(kind, key, value, version, from = null) {
    this.#fields.set(key, {
      kind, key, value, version, stored: value, source: null, from: originOf(from), unanswered: undefined, refused: false, theirs: null });
  }

  /** Whether a field was made known. */
  knows(key) {
    return this.#fields.has(key);
  }

  /** What a field holds now. */
  value(key) {
    return this.#fields.get(key).value;
  }

  /** Where a figure was taken over from: `{source, link, value, changed}`, or null; one not sent yet has no link. */
  origin(key) {
    const field = this.#fields.get(key);
    const from = field.source ? { source: field.source, link: null, value: field.value } : field.from;
    return from && field.value.status !== 'EMPTY' ? { ...from, changed: !same(from.value, field.value) } : null;
  }

  /** The conflict a field is in: `{theirs, theirVersion, savedBy, savedAt, source}`, or null. */
  conflict(key) {
    return this.#fields.get(key).theirs;
  }

  /** Whether the server did not take what the field holds. */
  refused(key) {
    return this.#fields.get(key).refused;
  }

  /**
   * Takes a changed value and saves it in a while.
   *
   * @param source of the offer it was taken over from; none for what was typed
   */
  change(key, value, source = null) {
    const field = this.#fields.get(key);
    field.source = source ?? (same(value, field.value) ? field.source : null);
    field.value = value;
    field.refused = false;
    if (!changed(field)) {
      this.#kept.forget(key);
    } else {
      this.#keptHere = this.#kept.keep(key, { value, version: field.version, ...(field.source && { source: field.source }) });
    }
    this.#report('waiting');
    this.#later(PAUSE);
  }

  /** Puts back a value kept from an earlier visit, with the version it was based on and the offer it came from. */
  restore(key, { value, version, source }) {
    const field = this.#fields.get(key);
    field.version = version;
    this.change(key, value, source);
  }

  /** Ends a conflict with the given value, which may be either one or a third. */
  resolve(key, value) {
    const field = this.#fields.get(key);
    const { theirs, theirVersion, source } = field.theirs;
    Object.assign(field, { version: theirVersion, stored: theirs, from: originOf(source), theirs: null });
    this.change(key, value);
    return this.flush();
  }

  /** Whether anything typed has not reached the server. */
  get unsaved() {
    return [...this.#fields.values()].filter(changed);
  }

  /** Saves everything that can be saved now; answers whether the server has all of it. */
  async flush() {
    clearTimeout(this.#timer);
    while (this.#running) {
      await this.#running;
    }
    if (this.#hasWork()) {
      this.#running = this.#save().finally(() => { this.#running = null; });
      await this.#running;
    } else if (this.unsaved.length === 0) {
      this.#report('clean');
    }
    return this.unsaved.length === 0;
  }

  async #save() {
    const sent = this.unsaved.filter(ready).map(field => ({ ...field }));
    this.#report('saving');
    try {
      const { body } = await call('PATCH', this.#path, patch(sent), [400, 409]);
      this.#accept(sent, body);
      this.#listeners.saved(body);
      this.#report(this.unsaved.length === 0 ? 'clean' : this.#hasWork() ? 'waiting' : 'failed', { savedAt: body.savedAt });
      if (this.#hasWork()) {
        this.#later(PAUSE);
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.#report('failed', { message: problem.message, offline: problem.status === 0 });
      if (problem.status === 0 || problem.status >= 500) {
        sent.forEach(({ key, value }) => { this.#fields.get(key).unanswered = value; });
        this.#later(RETRY);
      }
    }
  }

  #accept(sent, result) {
    for (const { kind, key, value, source } of sent) {
      const field = this.#fields.get(key);
      const saved = result[kind][key];
      if (saved) {
        field.version = saved.version;
        field.stored = value;
        field.from = originOf(saved.source);
        field.source = field.source === source ? null : field.source;
        if (!changed(field)) {
          this.#kept.forget(key);
        }
      }
    }
    for (const each of result.conflicts) {
      const field = this.#fields.get(each.field);
      const theirs = field.kind === 'figures' ? figure(each.theirs) : each.theirs;
      if (same(theirs, field.unanswered)) {
        Object.assign(field, { version: each.theirVersion, stored: theirs, from: originOf(each.source), unanswered: undefined });
      } else {
        field.theirs = { ...each, theirs };
        this.#listeners.conflict(each.field);
      }
    }
    for (const { field, message } of result.errors) {
      this.#fields.get(field).refused = true;
      this.#listeners.refused(field, message);
    }
  }

  #hasWork() {
    return this.unsaved.some(ready);
  }

  #later(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  #report(state, more = {}) {
    this.#listeners.status({ state, kept: this.#keptHere, ...more });
  }
}

function changed(field) {
  return field.source !== null || !same(field.value, field.stored);
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Where a figure was taken over from, its value in the shape values are compared in. */
function originOf(from) {
  return from ? { source: from.source, link: from.link ?? null, value: figure(from.value) } : null;
}

function ready(field) {
  return !field.theirs && !field.refused && !field.value?.invalid;
}

function patch(fields) {
  const entries = kind => Object.fromEntries(fields.filter(field => field.kind === kind)
    .map(({ key, value, version, source }) => [key, kind === 'figures' ? { ...value, version, source } : { text: value, version }]));
  return { texts: entries('texts'), figures: entries('figures'), explanations: entries('explanations') };
}

/** A figure in the one shape values are compared in. */
export function figure({ status, value, estimated }) {
  return { status, value: value ?? null, estimated: estimated === true };
}
