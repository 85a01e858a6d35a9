import { get } from './api.js';
import { fill, h } from './dom.js';
import { Kept } from './kept.js';
import { Problems } from './problems.js';

const NOT_CLAIMED = 'Ông/Bà đang xem ở chế độ chỉ đọc. Muốn xử lý việc này, hãy bấm “Nhận việc” ở phía trên.';
const INCOMPLETE = 'Biểu mẫu còn chỗ cần bổ sung; hãy xem danh sách ở đầu biểu mẫu.';

/**
 * Opens an embedded form inside Tasklist: fetches its module and the task, lets the module fill it in. Until then the
 * form's own script keeps it from being sent.
 *
 * @param name the module `./<name>.js`; it exports `fillIn(form, task)`, where `task` is null for a start form
 */
export function open(camForm, name) {
  return load(new TaskForm(camForm, name), camForm, name);
}

async function load(form, camForm, name) {
  form.problems.clear();
  try {
    const [module, task] = await Promise.all([
      import(`./${name}.js`),
      camForm.taskId ? get(`/api/tasks/${encodeURIComponent(camForm.taskId)}`) : null,
    ]);
    await module.fillIn(form, task);
    camForm.opened = true;
  } catch (problem) {
    form.problems.show(`Chưa mở được biểu mẫu. ${problem.message}`, [],
      h('button', { type: 'button', onclick: () => load(form, camForm, name) }, 'Thử lại'));
  }
}

/**
 * A form within Tasklist. Everything that depends on Tasklist's own page and on Camunda's form object is here: reading
 * whether the task is claimed, its Save and Complete buttons, the variables sent on completion.
 */
class TaskForm {
  #camForm;
  #element;
  #body = h('fieldset', { class: 'body' });
  #host;

  /** Called when Complete is pressed, before anything is sent; answers whether to go on. */
  beforeComplete = async () => true;

  /** Called when the form is sent; answers the variables `{name: text}`, or null to keep the task open. */
  variables = () => ({});

  /** Called by Tasklist's Save button, and when the session ends. */
  save = () => {};

  /** Called once the task is completed. */
  completed = () => {};

  constructor(camForm, name) {
    this.#camForm = camForm;
    this.#element = camForm.formElement[0];
    this.#host = this.#element.closest('[cam-tasklist-form]');
    this.problems = new Problems();
    const notice = h('p', { class: 'notice read-only', hidden: true }, NOT_CLAIMED);
    for (const old of this.#element.querySelectorAll(':scope > :not(link, script)')) {
      old.remove();
    }
    const guide = h('p', { class: 'guide-link' },
      h('a', { href: `/guide/forms/${name}`, target: '_blank', rel: 'noopener' }, h('span', { 'aria-hidden': 'true' }, '? '), 'Hướng dẫn'));
    this.#element.append(guide, notice, this.problems.element, this.#body);
    this.#followClaim(notice);
    this.#listen();
  }

  /** The account that is logged in. */
  get user() {
    return this.#camForm.options.urlParams?.userId ?? '';
  }

  /** Unsaved work on this subject. */
  kept(subject) {
    return new Kept(this.user, subject);
  }

  /** Shows the form's content. */
  show(...children) {
    fill(this.#body, ...children);
  }

  /** The process's key on start. */
  set businessKey(key) {
    this.#camForm.businessKey = key;
  }

  /** Lets Tasklist's Save button be pressed. */
  touched() {
    const scope = this.#camForm.formElement.scope?.();
    scope?.[this.#element.getAttribute('name')]?.$setDirty();
    scope?.$applyAsync?.();
  }

  /** Tasklist greys out what is not claimed, by a class; claiming does not load the form again. */
  #followClaim(notice) {
    const follow = () => {
      const readOnly = this.#element.closest('.disabled-form') !== null;
      this.#body.disabled = readOnly;
      notice.hidden = !readOnly;
    };
    if (this.#host) {
      new MutationObserver(follow).observe(this.#host, { attributes: true, attributeFilter: ['class'], subtree: true });
    }
    follow();
  }

  #listen() {
    const camForm = this.#camForm;
    camForm.on('submit', () => this.#send());
    camForm.on('submit-failed', (source, [error]) => {
      if (camForm.submitPrevented) {
        error.message = INCOMPLETE;
      } else {
        this.problems.show(`Chưa gửi được. ${error.message}`);
      }
    });
    camForm.on('submit-success', () => this.completed());
    camForm.on('store', () => {
      camForm.storePrevented = true;
      this.save();
    });
    this.#element.addEventListener('input', () => this.touched());
    document.addEventListener('click', this.#intercept, true);
  }

  /** Made only now: a variable known earlier would be fetched with the value of an earlier round. */
  #send() {
    const variables = this.#camForm.opened ? this.variables() : null;
    if (variables === null) {
      this.#camForm.submitPrevented = true;
      return;
    }
    const manager = this.#camForm.variableManager;
    for (const [name, value] of Object.entries(variables)) {
      delete manager.variables[name];
      manager.createVariable({ name, type: 'String', value });
    }
  }

  /** Complete is Tasklist's; what has to be saved or checked on the server comes first, then it is pressed again. */
  #intercept = async event => {
    if (!this.#element.isConnected) {
      document.removeEventListener('click', this.#intercept, true);
      return;
    }
    const button = event.target.closest?.('.form-actions .btn-primary');
    if (!button || !this.#host?.contains(button) || !this.#camForm.opened) {
      return;
    }
    event.stopImmediatePropagation();
    event.preventDefault();
    this.problems.clear();
    try {
      if (await this.beforeComplete()) {
        // A press of Enter is still being dispatched when nothing had to be saved; a click within a click is ignored.
        await new Promise(done => setTimeout(done));
        document.removeEventListener('click', this.#intercept, true);
        button.click();
        document.addEventListener('click', this.#intercept, true);
      }
    } catch (problem) {
      this.problems.show(`Chưa gửi được. ${problem.message}`, problem.errors ?? []);
    }
  };
}
