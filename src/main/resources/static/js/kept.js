const LONGEST = 30 * 24 * 60 * 60 * 1000;

/**
 * Unsaved work kept on this computer until the server has it: one entry per person, subject and field, so that neither
 * a lost connection nor an ended session costs anything typed. It outlives the logout, since losing it would be worse:
 * on a shared computer it is offered to the same account only, and what nobody came back for goes after 30 days.
 */
export class Kept {
  /**
   * @param user whose work it is
   * @param subject what it belongs to, e.g. a report's id
   */
  constructor(user, subject) {
    this.prefix = `ge:${user}:${subject}:`;
    dropExpired();
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

/** Of all accounts; what is no entry of ours, or cannot be read, is left alone. */
function dropExpired() {
  try {
    Object.keys(localStorage)
      .filter(key => key.startsWith('ge:') && Date.now() - Date.parse(JSON.parse(localStorage.getItem(key)).at) > LONGEST)
      .forEach(key => localStorage.removeItem(key));
  } catch {
    // Nothing is kept here.
  }
}
