import { h } from './dom.js';

const READ = new Intl.Collator('vi', { numeric: true });

/** Lets the rows on screen be sorted by the columns whose heading has `data-sort`. */
for (const table of document.querySelectorAll('table')) {
  for (const heading of table.querySelectorAll('th[data-sort]')) {
    const text = heading.textContent.trim();
    heading.replaceChildren(h('button', { type: 'button', class: 'plain', onclick: () => sort(table, heading) }, text));
  }
}

function sort(table, heading) {
  const down = heading.getAttribute('aria-sort') === 'ascending';
  const column = heading.cellIndex;
  const body = table.tBodies[0];
  const key = row => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
  const rows = [...body.rows].sort((a, b) => READ.compare(key(a), key(b)));
  body.append(...(down ? rows.reverse() : rows));
  table.querySelectorAll('th[aria-sort]').forEach(each => each.removeAttribute('aria-sort'));
  heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
}
