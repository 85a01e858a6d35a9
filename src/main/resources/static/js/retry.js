const FIRST = 5_000;
const LONGEST = 300_000;

/** Tries again over a bad line: after five seconds, then after twice as long each time up to five minutes; at once when the line is back. */
export class Retry {
  #attempt;
  #pause = FIRST;
  #timer;

  constructor(attempt) {
    this.#attempt = attempt;
    window.addEventListener('online', () => {
      this.done();
      attempt();
    });
  }

  /** It failed. */
  later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#attempt(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, LONGEST);
  }

  /** It went through, or there is nothing to try. */
  done() {
    clearTimeout(this.#timer);
    this.#pause = FIRST;
  }
}

/** Whether a problem may be gone at the next attempt: the line or the server, not what was sent. */
export function passing({ status }) {
  return status === 0 || status === 429 || status >= 500;
}
