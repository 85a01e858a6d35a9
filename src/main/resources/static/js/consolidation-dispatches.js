import { call } from './api.js';
import { pathOf } from './consolidation-view.js';
import { h } from './dom.js';
import { dayInput, field, readDay } from './fields.js';
import { day } from './format.js';
import { mark } from './problems.js';

const LONGEST = '200';

/**
 * To whom the issues go, and how and when each was really sent; the desk records it.
 *
 * @param done called with what was done
 */
export function dispatchList(report, done) {
  const { dispatches } = report;
  return dispatches.length > 0 && h('section', {}, h('h2', {}, 'Gửi báo cáo'),
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Gửi báo cáo' }, h('table', {},
      h('thead', {}, h('tr', {}, ['Nơi nhận', 'Báo cáo số', 'Ngày gửi', 'Cách gửi', 'Số tham chiếu', 'Người ghi'].map(text => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, dispatches.map(each => h('tr', {},
        h('th', { scope: 'row', translate: 'no' }, each.recipient), h('td', {}, each.number),
        h('td', {}, each.sentOn ? day(each.sentOn) : h('strong', { class: 'state warning' }, '! chưa ghi gửi')),
        [each.method, each.reference, each.recordedBy ?? ''].map(text => h('td', { translate: 'no' }, text))))))),
    report.mayRecordDispatch && form(report, done));
}

function form(report, done) {
  const open = report.dispatches.filter(each => !each.sentOn);
  const other = 'Nơi nhận khác';
  const options = [...open.map(each => ({ ...each, label: `${each.recipient} (báo cáo số ${each.number})` })), { recipient: '', label: other }];
  const recipient = h('select', { onchange: () => follow() }, options.map((each, index) => h('option', { value: String(index) }, each.label)));
  const name = h('input', { type: 'text', maxlength: LONGEST });
  const sentOn = dayInput(null);
  const method = h('input', { type: 'text', maxlength: LONGEST });
  const reference = h('input', { type: 'text', maxlength: LONGEST });
  const nameField = field('Tên nơi nhận', name);
  const chosen = () => options[Number(recipient.value)];
  const follow = () => { nameField.hidden = chosen().recipient !== ''; };
  const status = h('p', { role: 'status' });
  const controls = { recipient: name, sentOn, method, reference };
  const send = async event => {
    const { iso, error } = readDay(sentOn);
    const to = chosen().recipient || name.value.trim();
    mark(name, to ? null : 'Hãy ghi tên nơi nhận.');
    mark(sentOn, error ?? (iso ? null : 'Hãy nhập ngày gửi.'));
    mark(method, method.value.trim() ? null : 'Hãy ghi cách gửi, ví dụ: Trục liên thông văn bản.');
    const wrong = Object.values(controls).find(each => each.getAttribute('aria-invalid'));
    if (wrong) {
      wrong.focus();
      return;
    }
    event.target.disabled = true;
    try {
      await call('POST', `${pathOf(report.id)}/dispatches`, {
        issueNumber: chosen().issueNumber ?? null, recipient: to, sentOn: iso, method: method.value.trim(), reference: reference.value.trim(),
      });
      await done(`Đã ghi việc gửi báo cáo tới ${to} ngày ${day(iso)}.`);
    } catch (problem) {
      problem.errors?.forEach(each => controls[each.field] && mark(controls[each.field], each.message));
      status.textContent = `Chưa ghi được. ${problem.message}`;
      event.target.disabled = false;
    }
  };
  follow();
  return h('details', { class: 'block', open: open.length > 0 },
    h('summary', {}, 'Ghi việc gửi báo cáo'),
    field('Nơi nhận', recipient), nameField, field('Ngày gửi', sentOn),
    field('Cách gửi', method, 'Ví dụ: Trục liên thông văn bản, bưu điện, gửi trực tiếp.'),
    field('Số tham chiếu (không bắt buộc)', reference, 'Ví dụ số bưu gửi, mã trên trục liên thông.'),
    h('p', { class: 'actions' }, h('button', { type: 'button', onclick: send }, 'Ghi việc gửi')), status);
}
