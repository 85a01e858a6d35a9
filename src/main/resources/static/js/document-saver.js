import { call, get, Problem } from './api.js';
import { passing, Retry } from './retry.js';

const PAUSE = 1500;

/**
 * Saves a document that has one version for the whole, as it changes. What the server does not have is kept on this
 * computer; when somebody else saved in between, nothing is sent until the person has chosen.
 *
 * Listeners: `read()` the content as the form holds it, or null when it cannot be sent; `status(text, failed)`;
 * `saved(view)`; `refused(errors)` field by field; `conflict(latest)`.
 */
export class DocumentSaver {
  #paths;
  #kept;
  #listeners;
  #stored;
  #version;
  #timer;
  #held = false;
  #running = null;
  #unanswered = [];
  #retry = new Retry(() => this.flush());

  /**
   * @param paths `{read, write}`
   * @param stored the content as the server has it
   */
  constructor(paths, kept, stored, version, listeners) {
    this.#paths = paths;
    this.#kept = kept;
    this.#listeners = listeners;
    this.#stored = JSON.stringify(stored);
    this.#version = version;
  }

  /** Whether the server has what the form holds. */
  get clean() {
    const content = this.#listeners.read();
    return content !== null && JSON.stringify(content) === this.#stored;
  }

  /** Content an earlier visit could not send, or null. */
  get left() {
    const { content } = this.#kept.all().document ?? {};
    if (content && JSON.stringify(content) !== this.#stored) {
      return content;
    }
    this.#kept.forget('document');
    return null;
  }

  /** Something was typed. */
  touched() {
    const content = this.#listeners.read();
    const keptHere = content === null || this.#kept.keep('document', { content, version: this.#version });
    this.#listeners.status(keptHere ? 'Có thay đổi, sẽ tự động lưu…' : 'Có thay đổi chưa lưu, đừng đóng trang này.', false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** The form shows what an earlier visit left, which goes on from the version it was based on. */
  restored() {
    this.#version = this.#kept.all().document?.version ?? this.#version;
    return this.flush();
  }

  /** Forgets what an earlier visit left. */
  forget() {
    this.#kept.forget('document');
  }

  /** Goes on from what somebody else saved: the form's content, chosen or merged, is the next version. */
  proceed(stored, version) {
    this.#stored = JSON.stringify(stored);
    this.#version = version;
    this.#held = false;
    return this.flush();
  }

  /** Saves now; answers whether the server has what the form holds. */
  async flush() {
    clearTimeout(this.#timer);
    while (this.#running) {
      await this.#running;
    }
    const content = this.#listeners.read();
    if (content === null || this.#held) {
      return false;
    }
    if (this.clean) {
      this.#kept.forget('document');
      return true;
    }
    this.#running = this.#save(content).finally(() => { this.#running = null; });
    return this.#running;
  }

  async #save(content) {
    this.#listeners.status('Đang lưu…', false);
    try {
      const { body } = await call('PUT', this.#paths.write, { ...content, version: this.#version });
      this.#version = body.version;
      this.#stored = JSON.stringify(content);
      this.#unanswered = [];
      this.#retry.done();
      this.#listeners.saved(body);
      if (this.clean) {
        this.#kept.forget('document');
      } else {
        this.touched(); // what was typed meanwhile
      }
      return true;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      if (problem.status === 409 && await this.#hasArrived()) {
        return this.#save(content);
      }
      if (passing(problem)) {
        this.#unanswered.push(content);
        this.#retry.later();
      }
      await this.#refused(problem);
      return false;
    }
  }

  /** Whether what seems to be somebody else's was sent from here and its answer lost on a bad line; then saving goes on from it. */
  async #hasArrived() {
    const latest = this.#unanswered.length > 0 && await get(this.#paths.read).catch(() => null);
    const arrived = latest && latest.version !== this.#version && this.#unanswered.find(content =>
      Object.entries(content).every(([name, value]) => JSON.stringify(latest[name]) === JSON.stringify(value)));
    if (!arrived) {
      return false;
    }
    this.#stored = JSON.stringify(arrived);
    this.#version = latest.version;
    this.#unanswered = [];
    return true;
  }

  async #refused(problem) {
    this.#listeners.status(`Chưa lưu được – nội dung được giữ trên máy này. ${problem.message}`, true);
    if (problem.status === 409) {
      const latest = await get(this.#paths.read);
      if (latest.version !== this.#version) {
        this.#held = true;
        this.#listeners.conflict(latest);
      }
    }
    this.#listeners.refused(problem.errors);
  }
}
