import { call } from './api.js';
import { h } from './dom.js';
import { dayInput, field, readDay, uniqueId } from './fields.js';
import { day } from './format.js';
import { Problems, mark } from './problems.js';

/**
 * Lets somebody record that he will be away; what was typed stays until the server has it. What was wrong with a field goes
 * with the first key pressed in it, so that nothing moves under the mouse when the field is left for the button.
 */
export class AbsenceForm {
  #options;
  #done;
  #problems = new Problems();
  #button = h('button', { type: 'submit' }, 'Ghi vắng mặt');
  #controls;

  /** @param options what can be chosen, as the server says; `done` is called with a sentence */
  constructor(options, done) {
    this.#options = options;
    this.#done = done;
    this.#controls = {
      kind: h('select', { id: uniqueId('choice') }, h('option', { value: '' }, '– chọn lý do –'),
        options.kinds.map(({ id, label }) => h('option', { value: id }, label))),
      firstDay: dayInput(null),
      lastDay: dayInput(null),
    };
    const c = this.#controls;
    this.element = h('form', { novalidate: true, oninput: event => mark(event.target, null), onsubmit: event => this.#submit(event) },
      this.#problems.element,
      field('Lý do', c.kind, 'Chỉ người của đơn vị Ông/Bà đọc được.'),
      h('div', { class: 'columns' }, field('Vắng từ ngày', c.firstDay), field('Vắng đến hết ngày', c.lastDay)),
      this.#button);
    this.#begin();
  }

  #begin() {
    this.#controls.kind.value = '';
    this.#controls.firstDay.value = day(this.#options.today);
    this.#controls.lastDay.value = '';
  }

  async #submit(event) {
    event.preventDefault();
    const first = readDay(this.#controls.firstDay);
    const last = readDay(this.#controls.lastDay);
    const wrong = [
      !this.#controls.kind.value && { field: 'kind', message: 'Hãy chọn lý do vắng mặt.' },
      !first.iso && { field: 'firstDay', message: first.error ?? 'Hãy nhập ngày đầu.' },
      !last.iso && { field: 'lastDay', message: last.error ?? 'Hãy nhập ngày cuối.' },
    ].filter(Boolean);
    this.#mark(wrong);
    if (wrong.length > 0) {
      this.#show('Chưa ghi được, cần bổ sung:', wrong);
      return;
    }
    this.#button.disabled = true;
    try {
      const { body } = await call('POST', '/api/absences',
        { kind: this.#controls.kind.value, firstDay: first.iso, lastDay: last.iso });
      this.#problems.clear();
      this.#begin();
      await this.#done(`Đã ghi Ông/Bà vắng mặt từ ngày ${day(body.firstDay)} đến hết ngày ${day(body.lastDay)}. `
        + (body.uncovered.length > 0
          ? `Có ${body.uncovered.length} hạn rơi vào thời gian này mà chưa có người làm thay, xem bên dưới.`
          : 'Không có hạn nào trong thời gian này bị bỏ trống.'));
    } catch (problem) {
      this.#mark(problem.errors);
      this.#show(problem.errors.length > 0 ? 'Chưa ghi được, cần sửa:' : `Chưa ghi được. ${problem.message}`, problem.errors);
    } finally {
      this.#button.disabled = false;
    }
  }

  #mark(errors) {
    Object.entries(this.#controls).forEach(([name, control]) =>
      mark(control, errors.find(each => each.field === name)?.message));
  }

  #show(sentence, errors) {
    this.#problems.show(sentence, errors.map(({ field: name, message }) => ({ id: this.#controls[name]?.id, message })));
  }
}
