import { h } from './dom.js';
import { field } from './fields.js';
import { mark } from './problems.js';

/** Starts a year; the year is the process's business key. */
export function fillIn(form) {
  const year = h('input', { type: 'text', inputmode: 'numeric', class: 'short', autocomplete: 'off', required: true });
  form.variables = () => {
    const valid = /^20(0[7-9]|[1-9]\d)$/.test(year.value.trim());
    const message = valid ? null : 'Năm phải là số có bốn chữ số, từ 2007 đến 2099.';
    mark(year, message);
    if (!valid) {
      form.problems.show('Chưa mở được chu trình:', [{ id: year.id, message }]);
      return null;
    }
    form.problems.clear();
    form.businessKey = year.value.trim();
    return {};
  };
  form.show(
    h('p', {}, 'Mở chu trình công tác bình đẳng giới và vì sự tiến bộ của phụ nữ của một năm: kế hoạch năm, văn bản hướng dẫn, các kỳ báo cáo. Mỗi năm chỉ mở một lần.'),
    field('Năm', year, 'Bốn chữ số, từ 2007 đến 2099.'));
  year.focus();
}
