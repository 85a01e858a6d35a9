import { call, get } from './api.js';
import { h } from './dom.js';
import { dayInput, field, readDay, textArea, uniqueId } from './fields.js';
import { day, number } from './format.js';
import { numberInput, readNumber } from './number-input.js';
import { Problems, mark } from './problems.js';

const STATES = { NOT_STARTED: 'Chưa thực hiện', IN_PROGRESS: 'Đang thực hiện', DONE: 'Đã hoàn thành', NOT_DONE: 'Không thực hiện' };

/**
 * Says how far a piece of work is; what is typed is kept on this computer until it is saved, and beside what somebody else saved
 * meanwhile.
 *
 * @param kept unsaved work on this progress
 * @param saved told of the piece of work once the server has it
 */
export function workProgressEditor(item, kept, saved) {
  const path = `/api/work-plans/items/${item.id}/progress`;
  const problems = new Problems();
  const status = h('p', { role: 'status' });
  const controls = {
    progress: h('select', { id: uniqueId('progress') }, Object.entries(STATES).map(([value, label]) => h('option', { value }, label))),
    percent: numberInput(null),
    text: textArea('', { rows: '3', maxlength: '4000' }),
    doneOn: dayInput(null),
    reason: textArea('', { rows: '2', maxlength: '2000' }),
  };
  const doneOn = field('Ngày hoàn thành', controls.doneOn);
  const percent = field('Mức hoàn thành (%)', controls.percent, 'Từ 0 đến 100; có thể để trống.');
  const reason = field('Lý do không thực hiện', controls.reason);
  const button = h('button', { type: 'button', onclick: () => save() }, 'Lưu tiến độ');
  const follow = () => {
    doneOn.hidden = controls.progress.value !== 'DONE';
    percent.hidden = controls.progress.value !== 'IN_PROGRESS';
    reason.hidden = controls.progress.value !== 'NOT_DONE';
  };

  function write(content) {
    controls.progress.value = content.progress;
    controls.percent.value = content.percent === null || content.percent === undefined ? '' : String(content.percent);
    controls.text.value = content.text ?? '';
    controls.doneOn.value = /^\d{4}-/.test(content.doneOn ?? '') ? day(content.doneOn) : content.doneOn ?? '';
    controls.reason.value = content.reason ?? '';
    [controls.text, controls.reason].forEach(area => area.dispatchEvent(new Event('refresh')));
    follow();
  }

  const typed = () => Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.value]));

  function read() {
    const { iso, error: wrongDay } = readDay(controls.doneOn);
    const { value, error: wrongNumber } = readNumber(controls.percent);
    mark(controls.doneOn, wrongDay);
    mark(controls.percent, wrongNumber);
    return wrongDay || wrongNumber ? null : {
      progress: controls.progress.value, percent: controls.progress.value === 'IN_PROGRESS' ? value : null,
      text: controls.text.value.trim(), reason: controls.reason.value.trim(), doneOn: iso, version: item.version,
    };
  }

  async function save() {
    problems.clear();
    Object.values(controls).forEach(control => mark(control, null));
    const content = read();
    if (content === null) {
      problems.show('Chưa lưu được; hãy xem các ô được đánh dấu.');
      return;
    }
    button.disabled = true;
    status.textContent = 'Đang lưu…';
    try {
      const { body } = await call('PUT', path, content);
      kept.forget('progress');
      saved(body);
    } catch (problem) {
      status.textContent = '';
      if (problem.status === 409) {
        await conflict(problem);
        return;
      }
      (problem.errors ?? []).forEach(each => controls[each.field] && mark(controls[each.field], each.message));
      problems.show(`Chưa lưu được, nội dung được giữ trên máy này. ${problem.message}`,
        (problem.errors ?? []).map(each => ({ id: controls[each.field]?.id, message: each.message })));
    } finally {
      button.disabled = false;
    }
  }

  /** Both versions stay until one is chosen. */
  async function conflict(problem) {
    const latest = await get(path).catch(() => null);
    if (latest === null || latest.version === item.version) {
      problems.show(`Chưa lưu được, nội dung được giữ trên máy này. ${problem.message}`);
      return;
    }
    problems.show('Người khác vừa lưu tiến độ của nhiệm vụ này. Bản của Ông/Bà vẫn còn trên màn hình, chưa được lưu.',
      [{ message: `Bản kia: ${told(latest)}` }],
      h('button', { type: 'button', onclick: () => { item.version = latest.version; save(); } }, 'Giữ bản của tôi'),
      h('button', { type: 'button', onclick: () => { kept.forget('progress'); saved(latest); } }, 'Lấy bản kia'));
  }

  const left = kept.all().progress;
  write(left ?? item);
  return h('fieldset', { class: 'block outcome', oninput: () => { follow(); kept.keep('progress', typed()); } },
    h('legend', {}, 'Tiến độ'), problems.element,
    left && h('p', { class: 'notice warning' }, 'Tiến độ nhập lần trước chưa được lưu; hãy kiểm tra rồi bấm “Lưu tiến độ”.'),
    h('div', { class: 'columns' }, field('Tình trạng', controls.progress), percent, doneOn),
    field('Kết quả', controls.text), reason, h('p', { class: 'actions' }, button), status);
}

/** A progress in words. */
export function told({ progressLabel, percent, doneOn, text, reason }) {
  return [progressLabel, percent !== null && percent < 100 && `${number(percent)}%`, doneOn && `ngày ${day(doneOn)}`, text, reason]
    .filter(Boolean).join('; ');
}
