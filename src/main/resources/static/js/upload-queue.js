import { call, Problem } from './api.js';
import { passing, Retry } from './retry.js';

const LONGEST = 30 * 24 * 60 * 60 * 1000;

/**
 * Files on their way to the server, kept in this browser until it has them: neither a lost connection nor a closed page loses one.
 * They are sent one after the other, for the account that added them only, and go after 30 days. The server keeps a file that is
 * sent twice once, so that a lost answer does no harm.
 */
export class UploadQueue {
  #user;
  #prefix;
  #database;
  #running = null;
  #retry = new Retry(() => this.run());

  /** What waits, oldest first: `{id, path, name, type, content, kept, problem}`; `problem` is why the server does not take it. */
  entries = [];

  /** Why nothing could be sent last time, or what comes of it; empty when it could. */
  failure = '';

  /** Called when `entries` or `failure` changed. */
  changed = () => {};

  /** Called with the path and what the server answered. */
  sent = () => {};

  /**
   * Opens what the account has left for paths that begin like this.
   *
   * @param user the account
   */
  static async open(user, prefix) {
    const queue = new UploadQueue();
    queue.#user = user;
    queue.#prefix = prefix;
    try {
      queue.#database = await database();
      await queue.#dropExpired();
      const own = await done(queue.#files().index('user').getAll(user));
      queue.entries = own.filter(each => each.path.startsWith(prefix)).map(each => ({ ...each, kept: true }));
    } catch {
      queue.#database = null; // What is added lives as long as the page, which the form says.
    }
    return queue;
  }

  /** Keeps a file and begins to send; it is kept once the answer is there. */
  async add(path, { name, type, content }) {
    const entry = { user: this.#user, path, name, type, content, at: Date.now() };
    try {
      entry.id = await this.#write(files => files.add(entry));
      entry.kept = true;
    } catch {
      entry.id = `unkept-${entry.at}-${this.entries.length}`;
      entry.kept = false;
    }
    this.entries.push(entry);
    this.changed();
    this.run();
  }

  /** Forgets a file. */
  async discard(entry) {
    this.entries = this.entries.filter(each => each !== entry);
    if (entry.kept) {
      await this.#write(files => files.delete(entry.id)).catch(() => { /* It is offered once more at the next visit. */ });
    }
    this.changed();
  }

  /** Sends what waits; answers whether nothing is left. */
  run() {
    this.#running ??= this.#send().finally(() => { this.#running = null; });
    return this.#running;
  }

  async #send() {
    this.#retry.done();
    this.failure = '';
    for (let entry = this.#next(); entry && this.failure === ''; entry = this.#next()) {
      await this.#sendOne(entry);
    }
    this.changed();
    return this.entries.length === 0;
  }

  #next() {
    return this.entries.find(each => !each.problem);
  }

  async #sendOne(entry) {
    const content = new FormData();
    content.append('file', new File([entry.content], entry.name, { type: entry.type }));
    try {
      const { body } = await call('POST', entry.path, content);
      await this.discard(entry);
      this.sent(entry.path, body);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      if (passing(problem)) {
        this.failure = 'Sẽ tự gửi lại.';
        this.#retry.later();
      } else if (problem.status === 401) {
        this.failure = problem.message;
      } else {
        entry.problem = problem.message;
      }
    }
  }

  #files(mode = 'readonly') {
    return this.#database.transaction('files', mode).objectStore('files');
  }

  /** Answers once it is on the disk. */
  #write(action) {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction('files', 'readwrite');
      const request = action(transaction.objectStore('files'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  /** Of all accounts. */
  async #dropExpired() {
    const old = await done(this.#files().index('at').getAllKeys(IDBKeyRange.upperBound(Date.now() - LONGEST)));
    await Promise.all(old.map(id => this.#write(files => files.delete(id))));
  }
}

function database() {
  const request = indexedDB.open('ge-uploads', 1);
  request.onupgradeneeded = () => {
    const files = request.result.createObjectStore('files', { keyPath: 'id', autoIncrement: true });
    files.createIndex('user', 'user');
    files.createIndex('at', 'at');
  };
  return done(request);
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
