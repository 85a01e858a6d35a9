import { call } from './api.js';
import { h } from './dom.js';
import { dayInput, field, readDay, textArea, uniqueId } from './fields.js';
import { fileEditor } from './files.js';
import { day, number } from './format.js';
import { numberInput, readNumber } from './number-input.js';
import { Problems, mark } from './problems.js';

const STATES = { HELD: 'Đã tổ chức', POSTPONED: 'Hoãn', NOT_HELD: 'Không tổ chức', PLANNED: 'Chưa có kết quả' };
const DAYS = ['heldFrom', 'heldTo', 'newBeginsOn', 'newEndsOn'];
const NUMBERS = ['attendedMen', 'attendedWomen', 'cost'];

/**
 * Says what became of an activity; what is typed is kept on this computer until it is saved.
 *
 * @param kept unsaved work on this outcome
 * @param saved told of the activity once the server has it
 */
export function outcomeEditor(activity, kept, saved) {
  const problems = new Problems();
  const status = h('p', { role: 'status' });
  const name = uniqueId('outcome');
  const states = Object.entries(STATES).map(([value, label]) => ({ value, label,
    box: h('input', { type: 'radio', name, value, id: uniqueId('state') }) }));
  const controls = {
    heldFrom: dayInput(null), heldTo: dayInput(null), attendedMen: numberInput(null), attendedWomen: numberInput(null),
    cost: numberInput(null, { class: 'money' }), result: textArea('', { rows: '3', maxlength: '4000' }),
    newBeginsOn: dayInput(null), newEndsOn: dayInput(null), reason: textArea('', { rows: '2', maxlength: '2000' }),
  };
  const held = h('div', {},
    h('div', { class: 'columns' }, field('Từ ngày', controls.heldFrom), field('Đến ngày', controls.heldTo, 'Để trống nếu chỉ một ngày.')),
    h('div', { class: 'columns' }, field('Số nam tham dự', controls.attendedMen), field('Số nữ tham dự', controls.attendedWomen),
      field('Kinh phí đã chi (đồng)', controls.cost)),
    field('Kết quả', controls.result));
  const postponed = h('div', { class: 'columns' }, field('Hoãn đến ngày', controls.newBeginsOn),
    field('Đến hết ngày', controls.newEndsOn, 'Để trống nếu chỉ một ngày.'));
  const reason = field('Lý do', controls.reason);
  const button = h('button', { type: 'button', onclick: () => save() }, 'Lưu kết quả');
  const state = () => states.find(({ box }) => box.checked)?.value ?? null;
  const follow = () => {
    held.hidden = state() !== 'HELD';
    postponed.hidden = state() !== 'POSTPONED';
    reason.hidden = !['POSTPONED', 'NOT_HELD'].includes(state());
  };

  function write(content) {
    states.forEach(({ box, value }) => { box.checked = value === content.state; });
    for (const [key, control] of Object.entries(controls)) {
      const value = content[key] ?? '';
      control.value = DAYS.includes(key) && /^\d{4}-/.test(value) ? day(value)
        : NUMBERS.includes(key) && typeof value === 'number' ? number(value) : value;
      control.dispatchEvent(new Event('refresh'));
    }
    follow();
  }

  const typed = () => ({ state: state(), ...Object.fromEntries(Object.entries(controls).map(([key, control]) => [key, control.value])) });

  function read() {
    let wrong = false;
    const content = { state: state(), version: activity.version };
    for (const [key, control] of Object.entries(controls)) {
      const result = DAYS.includes(key) ? readDay(control) : NUMBERS.includes(key) ? readNumber(control) : { value: control.value.trim() || null };
      mark(control, result.error);
      wrong ||= Boolean(result.error);
      content[key] = DAYS.includes(key) ? result.iso : result.value;
    }
    return wrong ? null : content;
  }

  async function save() {
    problems.clear();
    const content = read();
    if (content === null) {
      problems.show('Chưa lưu được; hãy xem các ô được đánh dấu.');
      return;
    }
    button.disabled = true;
    status.textContent = 'Đang lưu…';
    try {
      const { body } = await call('PUT', `/api/activities/${activity.id}/outcome`, content);
      kept.forget('outcome');
      saved(body);
    } catch (problem) {
      status.textContent = '';
      (problem.errors ?? []).forEach(each => controls[each.field] && mark(controls[each.field], each.message));
      problems.show(`Chưa lưu được, nội dung được giữ trên máy này. ${problem.message}`, (problem.errors ?? []).map(each => (
        { id: controls[each.field]?.id ?? states[0].box.id, message: each.message })));
    } finally {
      button.disabled = false;
    }
  }

  const left = kept.all().outcome;
  write(left ?? (activity.state === 'PLANNED' ? { heldFrom: activity.beginsOn, heldTo: activity.endsOn } : activity));
  const element = h('fieldset', { class: 'block outcome', oninput: () => { follow(); kept.keep('outcome', typed()); } },
    h('legend', {}, 'Kết quả'), problems.element,
    left && h('p', { class: 'notice warning' }, 'Kết quả nhập lần trước chưa được lưu; hãy kiểm tra rồi bấm “Lưu kết quả”.'),
    h('div', { class: 'choices' }, states.filter(({ value }) => value !== 'PLANNED' || activity.state !== 'PLANNED')
      .map(({ box, label }) => h('p', {}, box, ' ', h('label', { for: box.id }, label)))),
    held, postponed, reason, h('p', { class: 'actions' }, button), status);
  return [element, fileEditor(`/api/activities/${activity.id}/files`, activity.files)];
}
