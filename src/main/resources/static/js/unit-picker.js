import { fill, h } from './dom.js';
import { uniqueId } from './fields.js';

/** Chooses the units that get the directive and report: by search, one by one, or a whole kind at once. */
export class UnitPicker {
  #units;
  #boxes = new Map();
  #kinds = [];
  #count = h('p', { role: 'status', class: 'quiet' });
  #changed;

  /** @param changed called when a whole kind was switched; single boxes fire `input` themselves */
  constructor(units, changed) {
    this.#units = units;
    this.#changed = changed;
    this.search = h('input', { type: 'search', id: uniqueId('units'), autocomplete: 'off', placeholder: 'Tên, mã hoặc tên viết tắt' });
    this.search.addEventListener('input', event => {
      event.stopPropagation();
      this.#filter();
    });
    this.element = h('section', { class: 'units' },
      h('h2', {}, 'Đơn vị báo cáo'), this.#count,
      h('div', { class: 'field' }, h('label', { for: this.search.id }, 'Tìm đơn vị'), this.search),
      byKind(units).map(members => this.#kind(members)));
  }

  /** The codes of the chosen units, in the order of the list. */
  get chosen() {
    return this.#units.map(unit => unit.code).filter(code => this.#boxes.get(code).checked);
  }

  set chosen(codes) {
    this.#boxes.forEach((box, code) => { box.checked = codes?.includes(code) ?? false; });
    this.#refresh();
  }

  #kind(members) {
    const all = h('input', { type: 'checkbox', id: uniqueId('kind') });
    all.addEventListener('input', event => event.stopPropagation());
    all.addEventListener('change', () => {
      members.forEach(unit => { this.#boxes.get(unit.code).checked = all.checked; });
      this.#refresh();
      this.#changed();
    });
    const items = members.map(unit => this.#unit(unit));
    const element = h('fieldset', { class: 'block' },
      h('legend', {}, all, ' ', h('label', { for: all.id }, members[0].kindLabel)),
      h('ul', { class: 'choices' }, items.map(item => item.element)));
    this.#kinds.push({ all, members, items, element });
    return element;
  }

  #unit(unit) {
    const box = h('input', { type: 'checkbox', id: uniqueId('unit'), onchange: () => this.#refresh() });
    this.#boxes.set(unit.code, box);
    const words = plain(`${unit.name} ${unit.code} ${unit.abbreviation}`);
    return { words, element: h('li', {}, box, ' ', h('label', { for: box.id }, unit.name, ' ', h('span', { class: 'quiet' }, unit.code))) };
  }

  #filter() {
    const wanted = plain(this.search.value.trim());
    for (const { items, element } of this.#kinds) {
      items.forEach(item => { item.element.hidden = !item.words.includes(wanted); });
      element.hidden = items.every(item => item.element.hidden);
    }
  }

  #refresh() {
    for (const { all, members } of this.#kinds) {
      const checked = members.filter(unit => this.#boxes.get(unit.code).checked).length;
      all.checked = checked === members.length;
      all.indeterminate = checked > 0 && checked < members.length;
    }
    fill(this.#count, `Đã chọn ${this.chosen.length}/${this.#units.length} đơn vị.`);
  }
}

/** Lower case without tone marks, so that "vien" finds "Viện". */
function plain(text) {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

function byKind(units) {
  return [...new Set(units.map(unit => unit.kind))].map(kind => units.filter(unit => unit.kind === kind));
}
