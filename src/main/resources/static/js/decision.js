import { outcome } from './outcome.js';

/**
 * The end of every decision form: agree or send back, with the reason, which must be there when it is sent back.
 *
 * @param labels `{approve, back, reason}` as people read them
 * @param extra for agreement only: `{element, check, variables}`; the element, if there is one, is shown with it
 */
export function decision(form, subject, labels, extra) {
  const back = labels.back.toLowerCase();
  return outcome(form, subject, [
    { value: 'APPROVE', label: labels.approve, reason: null, extra },
    { value: 'RETURN', label: labels.back, reason: `Hãy ghi lý do: ${back} thì phải nói rõ vì sao.` },
  ], {
    unchosen: `Hãy chọn “${labels.approve}” hoặc “${labels.back}”.`,
    reason: labels.reason ?? 'Lý do, ý kiến', hint: `Bắt buộc khi ${back}; tối đa 2.000 ký tự.`, limit: 2000,
  });
}
