import { get } from './api.js';
import { fill, h } from './dom.js';
import { field, textArea } from './fields.js';
import { Kept } from './kept.js';
import { mark } from './problems.js';
import { newRecord, recordEditor } from './record-editor.js';

const LABELS = { name: 'Tên mục chi', legalBasis: 'Căn cứ pháp lý', firstYear: 'Dùng từ năm', lastYear: 'Dùng đến hết năm' };
const KIND = {
  noun: 'mục chi', className: 'budget-line-editor', labels: LABELS, shown: (name, value) => value,
  described: line => Object.fromEntries(Object.keys(LABELS).map(name => [name, line[name] ?? null])),
};
const YEARS = ['firstYear', 'lastYear'];

const { user } = document.getElementById('budget-lines').dataset;

document.querySelectorAll('[data-line]').forEach(place => {
  const { line } = place.dataset;
  const kept = new Kept(user, `budget-line-${line}`);
  const open = async () => {
    const current = await get(`/api/budget-lines/${line}`);
    const editor = recordEditor(KIND, `/api/budget-lines/${line}`, current, kept, new LineFields(KIND.described(current)), () => {});
    fill(place, editor.element, h('p', { class: 'actions' }, h('button', { type: 'button', onclick: async () => {
      if (await editor.flush()) {
        window.location.reload();
      }
    } }, 'Xong')));
    editor.fields.controls.name.focus();
  };
  fill(place, h('button', { type: 'button', onclick: open }, 'Sửa'));
  if (Object.keys(kept.all()).length > 0) {
    open();
  }
});

const adding = document.getElementById('new-budget-line');
const kept = new Kept(user, 'budget-line-new');

showButton();
if (kept.all().added) {
  add();
}

function showButton() {
  fill(adding, h('p', { class: 'actions' }, h('button', { type: 'button', onclick: () => add() }, 'Thêm mục chi')));
}

function add() {
  fill(adding, newRecord(KIND, '/api/budget-lines', kept, new LineFields(kept.all().added ?? {}),
    added => (added ? window.location.reload() : showButton())));
  adding.querySelector('input').focus();
}

/** The fields that describe a budget line. */
class LineFields {
  constructor(content) {
    const year = () => h('input', { type: 'text', inputmode: 'numeric', class: 'short', maxlength: '4', autocomplete: 'off' });
    this.controls = {
      name: h('input', { type: 'text', maxlength: '200' }), legalBasis: textArea('', { rows: '2', maxlength: '500' }),
      firstYear: year(), lastYear: year(),
    };
    const c = this.controls;
    this.element = h('div', {}, field(LABELS.name, c.name), field(LABELS.legalBasis, c.legalBasis),
      h('div', { class: 'columns' }, field(LABELS.firstYear, c.firstYear),
        field(LABELS.lastYear, c.lastYear, 'Để trống khi còn dùng; ghi năm cuối để ngừng dùng.')));
    this.write(content);
  }

  write(content) {
    for (const [name, control] of Object.entries(this.controls)) {
      control.value = String(content[name] ?? '');
      control.dispatchEvent(new Event('refresh'));
    }
  }

  /** The content as the server takes it, or null when a year is no number. */
  read(aloud = false) {
    const content = {};
    let wrong = false;
    for (const [name, control] of Object.entries(this.controls)) {
      const text = control.value.trim();
      const error = YEARS.includes(name) && !/^(\d{4})?$/.test(text) ? 'Năm phải có bốn chữ số.' : null;
      content[name] = text === '' ? null : YEARS.includes(name) ? Number(text) : text;
      wrong ||= error !== null;
      if (aloud || error === null) {
        mark(control, error);
      }
    }
    return wrong ? null : content;
  }

  mark(errors) {
    Object.entries(this.controls).forEach(([name, control]) => mark(control, errors.find(each => each.field === name)?.message));
  }
}
