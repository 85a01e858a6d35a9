import { call } from './api.js';
import { h } from './dom.js';
import { field, uniqueId } from './fields.js';
import { Problems, mark } from './problems.js';

/** The fields that describe a unit, to be filled in; its code only when it is new. */
export class UnitFields {
  constructor(unit, kinds) {
    this.controls = {
      code: text({ maxlength: '20', value: unit?.code ?? '', disabled: unit !== null }),
      name: text({ maxlength: '200', value: unit?.name ?? '' }),
      abbreviation: text({ maxlength: '20', value: unit?.abbreviation ?? '' }),
      kind: h('select', { id: uniqueId('kind') }, h('option', { value: '' }, '– chọn loại –'),
        kinds.map(([value, label]) => h('option', { value }, label))),
      headTitle: text({ maxlength: '100', value: unit?.headTitle ?? '' }),
      seat: text({ maxlength: '100', value: unit?.seat ?? '' }),
    };
    this.controls.kind.value = unit?.kind ?? '';
    const c = this.controls;
    this.element = h('div', {},
      field('Mã đơn vị', c.code, '1 đến 20 chữ hoa không dấu hoặc chữ số; không đổi được về sau.'),
      field('Tên đơn vị', c.name),
      h('div', { class: 'columns' }, field('Viết tắt', c.abbreviation, 'Trong số văn bản, ví dụ VP.'), field('Loại đơn vị', c.kind, ' ')),
      h('div', { class: 'columns' },
        field('Chức danh thủ trưởng', c.headTitle, 'Bỏ trống thì theo loại đơn vị.'),
        field('Địa danh', c.seat, 'Bỏ trống thì là Hà Nội.')));
  }

  get value() {
    return Object.fromEntries(Object.entries(this.controls).map(([name, control]) => [name, control.value.trim() || null]));
  }

  /** Marks what is wrong; answers it as the summary lists it. */
  mark(errors) {
    Object.entries(this.controls).forEach(([name, control]) => mark(control, errors.find(each => each.field === name)?.message));
    return errors.map(each => ({ id: this.controls[each.field]?.id, message: each.message }));
  }
}

/**
 * Creates or changes a unit.
 *
 * @param unit the unit as the list has it, null for a new one
 * @param done called with a sentence
 */
export function unitForm(unit, kinds, close, done) {
  const fields = new UnitFields(unit, kinds);
  const problems = new Problems();
  const button = h('button', { type: 'submit' }, unit ? 'Lưu thay đổi' : 'Lập đơn vị');
  const send = async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      const { body } = unit
        ? await call('PUT', `/api/administration/units/${unit.code}`, { ...fields.value, version: unit.version })
        : await call('POST', '/api/administration/units', fields.value);
      close();
      await done(unit ? `Đã sửa đơn vị ${body.code} – ${body.name}.` : `Đã lập đơn vị ${body.code} – ${body.name}.`);
    } catch (problem) {
      const listed = fields.mark(problem.errors);
      problems.show(listed.length > 0 ? 'Chưa lưu được, cần sửa:' : `Chưa lưu được. ${problem.message}`, listed);
    } finally {
      button.disabled = false;
    }
  };
  return h('form', { novalidate: true, onsubmit: send }, problems.element,
    unit && h('p', { class: 'hint' }, 'Tên mới áp dụng cho báo cáo chưa nộp; báo cáo đã nộp giữ tên cũ.'),
    fields.element,
    h('p', { class: 'actions' }, button, h('button', { type: 'button', onclick: close }, 'Đóng')));
}

function text(properties) {
  return h('input', { type: 'text', id: uniqueId('unit'), autocomplete: 'off', ...properties });
}
