import { earlierCaption, earlierValues } from './comparisons.js';
import { fill, h } from './dom.js';
import { number, parseNumber } from './format.js';
import { figureSource } from './figure-source.js';
import { figureTable, shareText } from './figure-table.js';
import { cellKey, EMPTY } from './report-model.js';
import { mark } from './problems.js';

const WHOLE = 'Số liệu phải là số nguyên, viết bằng chữ số, ví dụ 12 hoặc 1.250.';

/**
 * The table of figures to fill in. "Ước" and "không áp dụng" belong to a line; the share of women is computed.
 *
 * @param saver holds the cells
 */
export class FigureEditor {
  #saver;
  #previous;
  #inputs = new Map();
  #lines = [];

  constructor(table, saver, previous) {
    this.#saver = saver;
    this.#previous = previous;
    this.element = h('div', {}, figureTable(
      { ...table, caption: earlierCaption(table, previous) },
      each => this.#cell(each), each => this.#share(each, table),
      [{ label: 'Ước', content: each => this.#estimated(each, table) },
        { label: 'Không áp dụng', content: each => this.#notApplicable(each, table) }]));
    this.refresh();
  }

  /** The control of a cell, for messages. */
  control(key) {
    return this.#inputs.get(key);
  }

  /** Shows what is wrong with a cell: an empty one only by its look, any other in words beside it. */
  mark(key, message) {
    const input = this.#inputs.get(key);
    const empty = this.#saver.value(key).status === 'EMPTY';
    mark(input, empty ? null : message);
    if (message && empty) {
      input.setAttribute('aria-invalid', 'true');
    }
  }

  /** Shows what the saver holds now. */
  refresh() {
    for (const [key, input] of this.#inputs) {
      const value = this.#saver.value(key);
      if (input !== document.activeElement) {
        input.value = value.invalid ?? (value.status === 'NUMBER' ? number(value.value) : '');
      }
      input.placeholder = value.status === 'NOT_APPLICABLE' ? 'không áp dụng' : '';
    }
    this.#lines.forEach(line => line());
  }

  #cell({ figure, measure, moment, key }) {
    const input = h('input', {
      type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: '12', id: 'ge-' + key,
      'aria-label': `${figure.label}, ${measure.label.toLowerCase()}, ${moment.label.toLowerCase()} (${figure.unit})`,
    });
    input.addEventListener('input', () => this.#typed(key, input, figure, moment));
    input.addEventListener('blur', () => {
      this.mark(key, this.#saver.value(key).invalid ? WHOLE : null);
      this.refresh();
      this.#saver.flush();
    });
    this.#inputs.set(key, input);
    return [input, this.#source(key, input), earlierValues(this.#previous, key)];
  }

  /** Where the cell's figure comes from; built anew only when there is something else to say, so that a link keeps its focus. */
  #source(key, input) {
    const place = h('span', { class: 'sources', id: input.id + '-source' });
    input.setAttribute('aria-describedby', place.id);
    let shown = 'null';
    this.#lines.push(() => {
      const from = this.#saver.origin(key);
      if (JSON.stringify(from) !== shown) {
        shown = JSON.stringify(from);
        fill(place, figureSource(from));
      }
    });
    return place;
  }

  #typed(key, input, figure, moment) {
    const text = input.value.trim();
    const value = parseNumber(text);
    const estimated = this.#line(figure, moment).some(each => each.estimated);
    if (text === '') {
      this.#saver.change(key, EMPTY);
    } else if (value === null) {
      this.#saver.change(key, { status: 'NUMBER', value: null, estimated, invalid: text });
    } else {
      this.mark(key, null);
      this.#saver.change(key, { status: 'NUMBER', value, estimated });
    }
    this.#lines.forEach(line => line());
  }

  #share({ figure, moment }, { measures }) {
    const output = h('output', {});
    const keys = this.#keys(figure, moment, measures);
    this.#lines.push(() => fill(output, shareText(Object.fromEntries(keys.map(key => [key, this.#saver.value(key)])), figure, moment)));
    return output;
  }

  #estimated({ figure, moment }, { measures }) {
    return this.#toggle(figure, moment, measures, 'ước tính',
      values => values.filter(value => value.status === 'NUMBER').map(value => value.estimated),
      (value, on) => (value.status === 'NUMBER' ? { ...value, estimated: on } : value));
  }

  #notApplicable({ figure, moment }, { measures }) {
    return this.#toggle(figure, moment, measures, 'không áp dụng',
      values => values.map(value => value.status === 'NOT_APPLICABLE'),
      (value, on) => (on ? { status: 'NOT_APPLICABLE', value: null, estimated: false } : value.status === 'NOT_APPLICABLE' ? EMPTY : value));
  }

  #toggle(figure, moment, measures, label, read, write) {
    const box = h('input', { type: 'checkbox', 'aria-label': `${figure.label}, ${moment.label.toLowerCase()}: ${label}` });
    const keys = this.#keys(figure, moment, measures);
    box.addEventListener('change', () => {
      keys.forEach(key => {
        this.mark(key, null);
        this.#saver.change(key, write(this.#saver.value(key), box.checked));
      });
      this.refresh();
      this.#saver.flush();
    });
    this.#lines.push(() => {
      const states = read(keys.map(key => this.#saver.value(key)));
      box.checked = states.length > 0 && states.every(Boolean);
      box.indeterminate = !box.checked && states.some(Boolean);
      box.disabled = states.length === 0;
    });
    return box;
  }

  #line(figure, moment) {
    return this.#keys(figure, moment, figure.measures).map(key => this.#saver.value(key));
  }

  #keys(figure, moment, measures) {
    return measures.map(measure => cellKey(figure, measure, moment));
  }
}
