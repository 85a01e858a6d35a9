import { h } from './dom.js';
import { field, textArea, uniqueId } from './fields.js';
import { mark } from './problems.js';

/**
 * The end of a form that asks for one of several outcomes, and for words with it. What was chosen and typed is kept on this
 * computer until it is sent as `decision` and `reason`.
 *
 * @param choices `[{value, label, hint, reason, extra}]`; `reason` is the sentence that asks for words when there are none, `null`
 *     when they may be left out, `false` when none are asked for; `extra`, `{element, check, variables}`, is for this outcome only,
 *     its element, if there is one, is shown with it
 * @param texts `{title, legend, unchosen, reason, hint, limit, error}`: what people read, and the longest the words may be
 */
export function outcome(form, subject, choices, texts) {
  const kept = form.kept(subject);
  const before = kept.all().decision ?? {};
  const name = uniqueId('decision');
  const options = choices.map(choice => ({ ...choice, box: h('input', {
    type: 'radio', name, value: choice.value, id: uniqueId('outcome'), checked: before.decision === choice.value,
  }) }));
  const reason = textArea(before.reason ?? '', { maxlength: String(texts.limit), rows: '4' });
  const reasonField = field(texts.reason, reason, texts.hint);

  const chosen = () => options.find(({ box }) => box.checked) ?? null;
  const follow = () => {
    const now = chosen();
    options.forEach(each => {
      if (each.extra?.element) {
        each.extra.element.hidden = each !== now;
      }
    });
    reasonField.hidden = now ? now.reason === false : choices.every(each => each.reason === false);
    reason.required = Boolean(now?.reason);
  };
  const keep = () => kept.keep('decision', { decision: chosen()?.value ?? null, reason: reason.value });

  function check() {
    const problems = [];
    const report = (control, message) => {
      mark(control, message);
      if (message) {
        problems.push({ id: control.id, message });
      }
    };
    const now = chosen();
    report(options[0].box, now ? null : texts.unchosen);
    report(reason, now?.reason && reason.value.trim() === '' ? now.reason : null);
    if (now?.extra) {
      problems.push(...now.extra.check());
    }
    if (problems.length > 0) {
      form.problems.show(texts.error ?? 'Chưa gửi được, cần bổ sung:', problems);
    }
    return problems.length === 0;
  }

  form.save = keep;
  form.beforeComplete = async () => check();
  form.variables = () => {
    const now = check() ? chosen() : null;
    return now && { decision: now.value, reason: now.reason === false ? '' : reason.value.trim(), ...now.extra?.variables() };
  };
  form.completed = () => kept.forget('decision');
  const element = h('section', { class: 'decision', oninput: () => { follow(); keep(); } },
    h('h2', {}, texts.title ?? 'Quyết định'),
    h('fieldset', { class: 'field choices' },
      h('legend', {}, texts.legend ?? 'Ý kiến của Ông/Bà'),
      options.map(({ box, label, hint }) => {
        const id = `${box.id}-hint`;
        if (hint) {
          box.setAttribute('aria-describedby', id);
        }
        return [h('p', {}, box, ' ', h('label', { for: box.id }, label)), hint && h('p', { class: 'hint', id }, hint)];
      })),
    options.map(({ extra }) => extra?.element), reasonField);
  follow();
  return element;
}
