import { mark } from './problems.js';

/** Says in our own words which fields are still empty, and sends nothing; the browser would say it in its own language. */
for (const form of document.querySelectorAll('form[novalidate]')) {
  form.addEventListener('submit', event => {
    const fields = [...form.querySelectorAll('[required]')];
    const empty = fields.filter(field => field.value === '');
    fields.forEach(field => mark(field, empty.includes(field) ? 'Hãy điền ô này.' : null));
    if (empty.length > 0) {
      event.preventDefault();
      empty[0].focus();
    }
  });
}
