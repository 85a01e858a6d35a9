import { get } from './api.js';
import { decision } from './decision.js';
import { h } from './dom.js';
import { dayInput, field, readDay } from './fields.js';
import { day, moment } from './format.js';
import { mark } from './problems.js';
import { extensionList, reportHeader } from './report-view.js';

/** The director grants the unit more time, perhaps another day than it asked for, or refuses. */
export async function fillIn(form, task) {
  const report = await get(`/api/reports/${task.businessKey}`);
  const asked = report.extensions.find(each => each.state === 'REQUESTED');
  if (!asked) {
    form.show(reportHeader(report), h('p', {}, 'Đề nghị gia hạn này đã được quyết định.'));
    return;
  }
  const until = dayInput(asked.dueOn);
  form.show(reportHeader(report),
    h('section', { class: 'notice' },
      h('h2', {}, 'Đề nghị gia hạn'),
      h('dl', { class: 'facts' },
        h('dt', {}, 'Hạn ban đầu'), h('dd', {}, day(report.due.originalDay)),
        h('dt', {}, 'Hạn hiện tại'), h('dd', {}, report.due.text),
        h('dt', {}, 'Xin gia hạn đến'), h('dd', {}, h('strong', {}, day(asked.dueOn))),
        h('dt', {}, 'Người đề nghị'), h('dd', {}, `${asked.requestedBy}, ${moment(asked.requestedAt)}`),
        h('dt', {}, 'Lý do'), h('dd', { class: 'plain-text' }, asked.reason))),
    extensionList(report.extensions.filter(each => each !== asked)),
    decision(form, task.id, { approve: 'Đồng ý gia hạn', back: 'Không đồng ý' }, grant(until, report.due.effectiveDay)));
}

function grant(until, present) {
  return {
    element: field('Gia hạn đến ngày', until, 'Để nguyên nếu đồng ý với ngày đơn vị đề nghị.'),
    check() {
      const { iso, error } = readDay(until);
      const message = error ?? (iso && iso <= present ? `Hạn mới phải sau hạn hiện tại (${day(present)}).` : null);
      mark(until, message);
      return message ? [{ id: until.id, message }] : [];
    },
    variables() {
      const { iso } = readDay(until);
      return iso ? { grantedUntil: iso } : {};
    },
  };
}
