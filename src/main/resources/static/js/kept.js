/**
 * Unsaved work kept on this computer until the server has it: one entry per person, subject and field, so that neither
 * a lost connection nor an ended session costs anything typed.
 */
export class Kept {
  /**
   * @param user whose work it is
   * @param subject what it belongs to, e.g. a report's id
   */
  constructor(user, subject) {
    this.prefix = `ge:${user}:${subject}:`;
  }

  /** Keeps a field's content; false when this browser cannot. */
  keep(field, content) {
    try {
      localStorage.setItem(this.prefix + field, JSON.stringify({ ...content, at: new Date().toISOString() }));
      return true;
    } catch {
      return false;
    }
  }

  /** Forgets a field, as the server has it now. */
  forget(field) {
    try {
      localStorage.removeItem(this.prefix + field);
    } catch {
      // Nothing could be kept there either.
    }
  }

  /** Everything kept, by field. */
  all() {
    const entries = {};
    try {
      for (const key of Object.keys(localStorage).filter(each => each.startsWith(this.prefix))) {
        entries[key.slice(this.prefix.length)] = JSON.parse(localStorage.getItem(key));
      }
    } catch {
      return {};
    }
    return entries;
  }
}
