import { call } from './api.js';
import { Problems, mark } from './problems.js';

const form = document.getElementById('closing');

form?.addEventListener('submit', async event => {
  event.preventDefault();
  const { reason, confirmation } = form.elements;
  const { account, token } = form.dataset;
  const button = form.querySelector('button');
  [reason, confirmation].forEach(each => mark(each, null));
  button.disabled = true;
  try {
    await call('POST', '/api/administration/account-closings',
      { account, token, reason: reason.value || null, confirmation: confirmation.value.trim() });
    window.location.assign(`/personal-data?${new URLSearchParams({ account })}`);
  } catch (problem) {
    problem.errors.forEach(each => mark(form.elements[each.field], each.message));
    problems.show(problem.errors.length > 0 ? 'Chưa đóng được, cần bổ sung:' : problem.message,
      problem.errors.map(each => ({ id: each.field, message: each.message })));
    button.disabled = false;
  }
});

const problems = new Problems();
document.getElementById('closing-problems')?.append(problems.element);
