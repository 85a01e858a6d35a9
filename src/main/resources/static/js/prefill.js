import { get } from './api.js';
import { fill, h } from './dom.js';
import { figure } from './draft-saver.js';
import { uniqueId } from './fields.js';
import { sourceName } from './figure-source.js';
import { figureText } from './figure-table.js';
import { isEmpty } from './report-model.js';

/**
 * Offers what the system already knows, with its source, beside what the draft holds. Nothing is written but what the drafter
 * ticks, and that as if typed. Figures of empty cells are ticked to begin with; texts never, since a copied text is seldom
 * what happened.
 *
 * @param path the address of the offers
 * @param draft `{name(field), value(field), busy(field), write(field, value, source), saved()}`: what fields are called and hold,
 *     whether one is in conflict, and the way into the form, for figures with where they come from
 */
export function prefill(path, draft) {
  const list = h('div', {});
  const status = h('p', { role: 'status' });
  let offers = null;

  async function open() {
    fill(list, h('p', { class: 'quiet' }, 'Đang tải…'));
    try {
      offers ??= (await get(path)).map(each => ({ ...each, value: each.text ?? figure(each.figure) }));
      fill(list, lines(offers, draft, write));
    } catch (problem) {
      fill(list, h('p', { class: 'field-error' }, `Chưa tải được gợi ý. ${problem.message}`));
    }
  }

  async function write(chosen) {
    chosen.forEach(({ field, value, text, source }) => draft.write(field, value, text === null ? source : null));
    await draft.saved();
    fill(list, lines(offers, draft, write));
    status.textContent = chosen.length > 0
      ? `Đã điền ${chosen.length} mục vào biểu mẫu như khi tự nhập; Ông/Bà hãy xem lại trước khi trình.`
      : 'Chưa có mục nào được chọn.';
  }

  return h('details', { class: 'block prefill', ontoggle: event => event.target.open && open() },
    h('summary', {}, 'Gợi ý điền sẵn'),
    h('p', { class: 'hint' }, 'Chỉ những mục Ông/Bà chọn mới được điền.'), list, status);
}

function lines(offers, draft, write) {
  const open = offers.filter(each => !draft.busy(each.field) && JSON.stringify(draft.value(each.field)) !== JSON.stringify(each.value));
  if (open.length === 0) {
    return h('p', {}, 'Không có gợi ý nào khác với nội dung hiện có.');
  }
  const rows = open.map((each, index) => row(each, draft,
    open.findIndex(other => other.field === each.field) === index));
  rows.forEach(({ box, offer }) => box.addEventListener('change', () => box.checked && rows
    .filter(other => other.box !== box && other.offer.field === offer.field).forEach(other => { other.box.checked = false; })));
  const origin = ({ source, link }) => JSON.stringify([source, link]);
  return [[...new Set(open.map(origin))].map(each => rows.filter(({ offer }) => origin(offer) === each)).map(group => h('fieldset', { class: 'field' },
    h('legend', {}, 'Nguồn: ', sourceName(group[0].offer)),
    h('ul', { class: 'lines' }, group.map(each => each.element)))),
  h('button', { type: 'button', onclick: () => write(rows.filter(each => each.box.checked).map(each => each.offer)) }, 'Điền các mục đã chọn')];
}

function row(offer, draft, first) {
  const present = draft.value(offer.field);
  const empty = isEmpty(present);
  const isText = typeof offer.value === 'string';
  const box = h('input', { type: 'checkbox', id: uniqueId('offer'), checked: empty && first && !isText });
  return { offer, box, element: h('li', {},
    box, h('label', { for: box.id }, draft.name(offer.field),
      isText ? '' : `: ${figureText(offer.value)}`, !empty && [' ', h('span', { class: 'state warning' }, '⚠ sẽ thay nội dung hiện có')]),
    isText && folded('Xem nội dung gợi ý', offer.value),
    empty ? h('p', { class: 'hint' }, 'Hiện có: (trống)')
      : isText ? folded('Xem nội dung hiện có', present) : h('p', { class: 'hint' }, `Hiện có: ${present.invalid ?? figureText(present)}`)) };
}

function folded(title, text) {
  return h('details', { class: 'guidance' }, h('summary', {}, title), h('div', { class: 'plain-text sheet' }, text));
}
