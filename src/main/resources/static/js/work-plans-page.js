import { call } from './api.js';
import { fill, h } from './dom.js';
import { dayInput, field, readDay, textArea } from './fields.js';
import { Kept } from './kept.js';
import { Problems, mark } from './problems.js';

const place = document.getElementById('open-year');

if (place) {
  fill(place, opener(place.dataset));
}

/** The desk asks the year's units for their plans; what is typed is kept on this computer until it is sent. */
function opener({ year, user }) {
  const kept = new Kept(user, `work-plans-${year}`);
  const before = kept.all().opening ?? {};
  const problems = new Problems();
  const dueOn = dayInput(null, { value: before.dueOn ?? '' });
  const note = textArea(before.note ?? '', { rows: '3', maxlength: '2000' });
  const button = h('button', { type: 'button', onclick: () => open() }, 'Giao các đơn vị lập kế hoạch');

  async function open() {
    problems.clear();
    const { iso, error } = readDay(dueOn);
    mark(dueOn, error ?? (iso ? null : 'Hãy nhập hạn phê duyệt kế hoạch.'));
    if (!iso) {
      dueOn.focus();
      return;
    }
    button.disabled = true;
    try {
      await call('POST', `/api/work-plans/${year}`, { dueOn: iso, note: note.value.trim() });
      kept.forget('opening');
      window.location.reload();
    } catch (problem) {
      (problem.errors ?? []).forEach(each => mark(each.field === 'note' ? note : dueOn, each.message));
      problems.show(`Chưa giao được, nội dung được giữ trên máy này. ${problem.message}`);
      button.disabled = false;
    }
  }

  return h('fieldset', { class: 'block', oninput: () => kept.keep('opening', { dueOn: dueOn.value, note: note.value }) },
    h('legend', {}, `Giao các đơn vị lập kế hoạch công tác năm ${year}`), problems.element,
    field('Hạn phê duyệt kế hoạch', dueOn, 'Ngày cuối cùng còn đúng hạn.'),
    field('Nội dung gửi các đơn vị', note, 'Có thể để trống.'), h('p', { class: 'actions' }, button));
}
