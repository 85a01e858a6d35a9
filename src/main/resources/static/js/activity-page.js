import { call, get } from './api.js';
import { h } from './dom.js';
import { dayInput, field, readDay, textArea, uniqueId } from './fields.js';
import { fileEditor } from './files.js';
import { moment, number, parseNumber } from './format.js';
import { Kept } from './kept.js';
import { fillPlace } from './page.js';
import { mark, Problems } from './problems.js';

const place = document.getElementById('activity');
const { id, year, unit, user } = place.dataset;
const kept = new Kept(user, id ? `activity:${id}` : `activity:new:${year}:${unit}`);

fillPlace(place, async () => {
  if (!id) {
    return describe({ year: Number(year), actionMonth: false, version: 0 });
  }
  const activity = await get(`/api/activities/${id}`);
  return [
    activity.mayRecord && folded('Ghi kết quả', 'outcome', record(activity)),
    activity.mayDescribe && folded('Sửa nội dung', 'description', describe(activity)),
    !activity.mayRecord && !activity.mayDescribe && h('p', { class: 'notice read-only' }, fixed(activity)),
    fileEditor(`/api/activities/${id}/files`, activity.files),
  ];
});

function fixed(activity) {
  return activity.planned ? 'Tháng hành động của đơn vị đã tổng kết nên hoạt động này không sửa được nữa.'
    : 'Kế hoạch Tháng hành động đang chờ thẩm định, phê duyệt nên hoạt động này chưa sửa được.';
}

/** Opens by itself where something typed is left. */
function folded(title, name, content) {
  return h('details', { class: 'block', open: Boolean(kept.all()[name]) }, h('summary', {}, title), content);
}

/* Controls: `{element, input, read(), write(value)}`; what cannot be read is `{error}`. */

function text(label, longest, hint) {
  const input = h('input', { type: 'text', maxlength: String(longest) });
  return { element: field(label, input, hint), input, read: () => input.value.trim(), write: value => { input.value = value ?? ''; } };
}

function area(label, longest, hint) {
  const input = textArea('', { rows: '3', maxlength: String(longest) });
  return {
    element: field(label, input, hint), input, read: () => input.value.trim(),
    write: value => { input.value = value ?? ''; input.dispatchEvent(new Event('refresh')); },
  };
}

function dayControl(label, hint) {
  const input = dayInput(null);
  return {
    element: field(label, input, hint), input,
    read: () => { const { iso, error } = readDay(input); return error ? { error } : iso; },
    write: value => { input.value = value ? value.split('-').reverse().join('/') : ''; },
  };
}

function time(label, hint) {
  const input = h('input', { type: 'text', inputmode: 'numeric', maxlength: '5', class: 'short', placeholder: 'hh:mm', autocomplete: 'off' });
  return {
    element: field(label, input, hint), input,
    read: () => {
      const parts = /^(\d{1,2})[:.hg](\d{2})$/.exec(input.value.trim());
      return input.value.trim() === '' ? null
        : parts && parts[1] < 24 && parts[2] < 60 ? `${parts[1].padStart(2, '0')}:${parts[2]}` : { error: 'Giờ phải có dạng giờ:phút, ví dụ 14:00.' };
    },
    write: value => { input.value = value ? value.slice(0, 5) : ''; },
  };
}

function whole(label, hint) {
  const input = h('input', { type: 'text', inputmode: 'numeric', maxlength: '20', autocomplete: 'off' });
  return {
    element: field(label, input, hint), input,
    read: () => {
      const value = parseNumber(input.value);
      return input.value.trim() === '' ? null : value ?? { error: 'Hãy nhập số nguyên, ví dụ 1.250.' };
    },
    write: value => { input.value = Number.isInteger(value) ? number(value) : ''; },
  };
}

function select(label, options) {
  const input = h('select', {}, options);
  return { element: field(label, input), input, read: () => input.value || null, write: value => { input.value = value ?? ''; } };
}

function radios(label, options) {
  const name = uniqueId('choice');
  const inputs = options.map(([value]) => h('input', { type: 'radio', name, value, id: uniqueId('choice') }));
  return {
    element: h('fieldset', { class: 'field choices' }, h('legend', {}, label),
      options.map(([, words], index) => h('p', {}, inputs[index], ' ', h('label', { for: inputs[index].id }, words)))),
    input: inputs[0],
    read: () => inputs.find(each => each.checked)?.value ?? null,
    write: value => inputs.forEach(each => { each.checked = each.value === value; }),
  };
}

/** What a person may change of an activity, or of a new one. */
function describe(activity) {
  const options = [...document.getElementById('activity-forms').content.cloneNode(true).children];
  const controls = {
    title: text('Tên hoạt động', 300),
    actionMonth: radios('Thuộc Tháng hành động', [['true', 'Trong Tháng hành động'], ['false', 'Ngoài Tháng hành động (tập huấn, truyền thông trong năm)']]),
    form: select('Hình thức', options),
    description: area('Mô tả', 4000),
    place: text('Địa điểm', 300),
    beginsOn: dayControl('Từ ngày'),
    endsOn: dayControl('Đến ngày', 'Để trống nếu trong một ngày.'),
    beginsAt: time('Giờ bắt đầu', 'Để trống nếu cả ngày.'),
    targetGroup: text('Đối tượng tham gia', 300),
    expectedMen: whole('Số nam dự kiến'),
    expectedWomen: whole('Số nữ dự kiến'),
    budget: whole('Kinh phí dự kiến (đồng)'),
    budgetLine: text('Nguồn kinh phí', 200),
    responsible: text('Người phụ trách', 200),
    outsideReason: area('Lý do tổ chức ngoài thời gian của Tháng', 2000, 'Chỉ nhập khi ngày tổ chức nằm ngoài thời gian của Tháng hành động.'),
  };
  const shape = value => ({ ...value, actionMonth: String(value.actionMonth) });
  const columns = names => h('div', { class: 'columns' }, names.map(name => controls[name].element));
  return form('description', controls, shape(activity), [
    controls.title.element, controls.actionMonth.element, columns(['form', 'place']), controls.description.element,
    columns(['beginsOn', 'endsOn', 'beginsAt']), columns(['targetGroup', 'responsible']),
    columns(['expectedMen', 'expectedWomen']), columns(['budget', 'budgetLine']), controls.outsideReason.element,
  ], id ? 'Lưu nội dung' : 'Thêm vào sổ', async values => {
    const draft = { ...values, actionMonth: values.actionMonth === 'true', version: activity.version };
    return id ? call('PUT', `/api/activities/${id}`, draft)
      : call('POST', `/api/activities?year=${year}&unit=${encodeURIComponent(unit)}`, draft);
  }, () => controls.outsideReason.element.hidden = controls.actionMonth.read() !== 'true',
  id && h('button', { type: 'button', onclick: event => remove(activity, event.target) }, 'Xóa hoạt động'));
}

/** What became of it. */
function record(activity) {
  const controls = {
    state: radios('Hoạt động này', [['HELD', 'Đã tổ chức'], ['POSTPONED', 'Hoãn'], ['NOT_HELD', 'Không tổ chức'],
      ...(activity.state === 'PLANNED' ? [] : [['PLANNED', 'Bỏ kết quả đã ghi, trở lại sắp tổ chức']])]),
    heldFrom: dayControl('Đã tổ chức từ ngày'),
    heldTo: dayControl('Đến ngày', 'Để trống nếu trong một ngày.'),
    attendedMen: whole('Số nam tham dự'),
    attendedWomen: whole('Số nữ tham dự'),
    cost: whole('Đã chi (đồng)', 'Để trống nếu chưa có số liệu.'),
    result: area('Kết quả đạt được', 4000),
    newBeginsOn: dayControl('Hoãn đến ngày'),
    newEndsOn: dayControl('Đến hết ngày', 'Để trống nếu trong một ngày.'),
    reason: area('Lý do', 2000),
  };
  const held = h('div', {}, h('div', { class: 'columns' }, [controls.heldFrom, controls.heldTo].map(each => each.element)),
    h('div', { class: 'columns' }, [controls.attendedMen, controls.attendedWomen, controls.cost].map(each => each.element)), controls.result.element);
  const moved = h('div', { class: 'columns' }, controls.newBeginsOn.element, controls.newEndsOn.element);
  const postponed = activity.state === 'POSTPONED';
  const start = {
    ...activity, state: activity.state === 'PLANNED' ? null : activity.state,
    heldFrom: activity.heldFrom ?? activity.beginsOn, heldTo: activity.heldFrom ? activity.heldTo : activity.endsOn,
    newBeginsOn: postponed ? activity.beginsOn : null, newEndsOn: postponed ? activity.endsOn : null,
  };
  return form('outcome', controls, start, [controls.state.element, held, moved, controls.reason.element], 'Lưu kết quả', values => {
    const only = (state, value) => (values.state === state ? value : null);
    return call('PUT', `/api/activities/${id}/outcome`, {
      ...values,
      heldFrom: only('HELD', values.heldFrom), heldTo: only('HELD', values.heldTo),
      attendedMen: only('HELD', values.attendedMen), attendedWomen: only('HELD', values.attendedWomen), cost: only('HELD', values.cost),
      newBeginsOn: only('POSTPONED', values.newBeginsOn), newEndsOn: only('POSTPONED', values.newEndsOn), version: activity.version,
    });
  }, () => {
    const state = controls.state.read();
    held.hidden = state !== 'HELD';
    moved.hidden = state !== 'POSTPONED';
    controls.reason.element.hidden = state !== 'POSTPONED' && state !== 'NOT_HELD';
  });
}

/**
 * Fields with a button that sends them; what was typed is kept on this computer until the server has it.
 *
 * @param send sends the values and answers what the server said
 * @param follow shows and hides what depends on other fields
 */
function form(name, controls, start, elements, label, send, follow, ...buttons) {
  const problems = new Problems();
  const status = h('p', { role: 'status', class: 'save-status' });
  const button = h('button', { type: 'submit' }, label);
  const names = Object.keys(controls);
  const write = values => {
    names.forEach(each => controls[each].write(values[each]));
    follow();
  };
  const raw = () => Object.fromEntries(names.map(each => {
    const value = controls[each].read();
    return [each, value?.error ? null : value];
  }));
  const keep = () => {
    follow();
    const here = kept.keep(name, { values: raw() });
    status.textContent = here ? 'Có thay đổi chưa lưu; nội dung được giữ trên máy này.' : 'Có thay đổi chưa lưu, đừng đóng trang này.';
  };
  const read = () => {
    const found = [];
    const values = {};
    for (const each of names) {
      const hidden = controls[each].element.closest('[hidden]');
      const value = controls[each].read();
      const error = hidden ? null : value?.error;
      mark(controls[each].input, error, controls[each].element);
      if (error) {
        found.push({ id: controls[each].input.id, message: error });
      }
      values[each] = value?.error ? null : value;
    }
    if (found.length > 0) {
      problems.show('Chưa lưu được, cần sửa:', found);
    }
    return found.length > 0 ? null : values;
  };
  const submit = async event => {
    event.preventDefault();
    problems.clear();
    const values = read();
    if (!values) {
      return;
    }
    button.disabled = true;
    status.textContent = 'Đang lưu…';
    try {
      const { body } = await send(values);
      kept.forget(name);
      window.location.assign(`/activities/${body.id}`);
    } catch (problem) {
      button.disabled = false;
      status.textContent = 'Chưa lưu được; nội dung được giữ trên máy này.';
      kept.keep(name, { values: raw() });
      const known = problem.errors.filter(each => controls[each.field]);
      known.forEach(each => mark(controls[each.field].input, each.message, controls[each.field].element));
      problems.show(problem.message, known.map(each => ({ id: controls[each.field].input.id, message: each.message })),
        problem.status === 409 && h('button', { type: 'button', onclick: () => window.location.reload() }, 'Tải lại để xem bản mới'));
    }
  };
  write(start);
  const left = kept.all()[name];
  const offer = left && h('div', { class: 'notice warning' },
    h('p', {}, `Trên máy này còn nội dung chưa lưu, nhập lúc ${moment(left.at)}.`),
    h('p', { class: 'actions' },
      h('button', { type: 'button', onclick: () => { write(left.values); keep(); offer.remove(); } }, 'Khôi phục'),
      h('button', { type: 'button', class: 'plain', onclick: () => { kept.forget(name); offer.remove(); } }, 'Bỏ nội dung này')));
  const element = h('form', { novalidate: true, oninput: keep, onsubmit: submit }, offer, problems.element, elements,
    h('p', { class: 'actions' }, button, buttons), status);
  return element;
}

async function remove(activity, button) {
  if (!window.confirm(`Xóa hoạt động “${activity.title}” khỏi sổ? Ảnh và tệp đính kèm cũng bị xóa.`)) {
    return;
  }
  button.disabled = true;
  try {
    await call('DELETE', `/api/activities/${id}?version=${activity.version}`);
    kept.forget('description');
    kept.forget('outcome');
    window.location.assign(`/activities?year=${activity.year}&unit=${encodeURIComponent(activity.unitCode)}`);
  } catch (problem) {
    button.disabled = false;
    mark(button, problem.message);
  }
}
