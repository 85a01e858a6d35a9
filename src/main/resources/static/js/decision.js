import { h } from './dom.js';
import { field, textArea, uniqueId } from './fields.js';
import { mark } from './problems.js';

const LONGEST = 2000;

/**
 * The end of every decision form: agree or send back, with the reason, which must be there when it is sent back.
 *
 * @param labels `{approve, back, reason}` as people read them
 * @param extra for agreement only: `{element, check, variables}`; the element, if there is one, is shown with it
 */
export function decision(form, subject, labels, extra) {
  const kept = form.kept(subject);
  const before = kept.all().decision ?? {};
  const name = uniqueId('decision');
  const approve = h('input', { type: 'radio', name, value: 'APPROVE', id: uniqueId('approve'), checked: before.decision === 'APPROVE' });
  const back = h('input', { type: 'radio', name, value: 'RETURN', id: uniqueId('return'), checked: before.decision === 'RETURN' });
  const reason = textArea(before.reason ?? '', { maxlength: String(LONGEST), rows: '4' });
  const reasonField = field(labels.reason ?? 'Lý do, ý kiến', reason, `Bắt buộc khi ${labels.back.toLowerCase()}; tối đa 2.000 ký tự.`);

  const chosen = () => (approve.checked ? 'APPROVE' : back.checked ? 'RETURN' : null);
  const follow = () => {
    if (extra?.element) {
      extra.element.hidden = !approve.checked;
    }
    reason.required = back.checked;
  };
  const keep = () => kept.keep('decision', { decision: chosen(), reason: reason.value });

  function check() {
    const problems = [];
    const report = (control, message) => {
      mark(control, message);
      if (message) {
        problems.push({ id: control.id, message });
      }
    };
    report(approve, chosen() ? null : `Hãy chọn “${labels.approve}” hoặc “${labels.back}”.`);
    report(reason, back.checked && reason.value.trim() === '' ? `Hãy ghi lý do: ${labels.back.toLowerCase()} thì phải nói rõ vì sao.` : null);
    if (approve.checked && extra) {
      problems.push(...extra.check());
    }
    if (problems.length > 0) {
      form.problems.show('Chưa gửi được, cần bổ sung:', problems);
    }
    return problems.length === 0;
  }

  form.save = keep;
  form.beforeComplete = async () => check();
  form.variables = () => (check()
    ? { decision: chosen(), reason: reason.value.trim(), ...(approve.checked && extra ? extra.variables() : {}) }
    : null);
  form.completed = () => kept.forget('decision');
  const element = h('section', { class: 'decision', oninput: () => { follow(); keep(); } },
    h('h2', {}, 'Quyết định'),
    h('fieldset', { class: 'field choices' },
      h('legend', {}, 'Ý kiến của Ông/Bà'),
      h('p', {}, approve, ' ', h('label', { for: approve.id }, labels.approve)),
      h('p', {}, back, ' ', h('label', { for: back.id }, labels.back))),
    extra?.element, reasonField);
  follow();
  return element;
}
