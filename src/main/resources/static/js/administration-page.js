import { accountHelp } from './account-help.js';
import { call, get } from './api.js';
import { dialog } from './dialog.js';
import { h } from './dom.js';
import { number } from './format.js';
import { fillPlace } from './page.js';
import { rosterImport } from './roster-import.js';
import { UnitClosing } from './unit-closing.js';
import { unitForm } from './unit-form.js';

const ROLES = { DRAFTER: 'soạn thảo', COMMITTEE: 'Ban', HEAD: 'thủ trưởng' };
const COLUMNS = [['CODE', 'Mã'], ['NAME', 'Tên đơn vị'], ['KIND', 'Loại'], ['ACTIVE', 'Tình trạng']];

const administrates = document.querySelector('.administration').dataset.administrates === 'true';
const status = document.getElementById('administration-status');
const unitSearch = document.getElementById('unit-search');
const accountSearch = document.getElementById('account-search');
const kinds = [...unitSearch.elements.kind.options].filter(each => each.value).map(each => [each.value, each.text]);
const order = { sort: 'CODE', descending: false };

/** Shows the lists anew and says what has been done. */
async function done(message) {
  await Promise.all([showUnits(), showAccounts()]);
  status.textContent = message;
  status.focus();
}

function showUnits(page = 0) {
  const { query, kind, active } = unitSearch.elements;
  const asked = new URLSearchParams({ query: query.value, sort: order.sort, descending: order.descending, page });
  if (kind.value) {
    asked.set('kind', kind.value);
  }
  if (active.value) {
    asked.set('active', active.value);
  }
  return fillPlace(document.getElementById('units'), async () => {
    const found = await get(`/api/administration/units?${asked}`);
    return list(found, 'Danh sách đơn vị', [...COLUMNS.map(heading), h('th', { scope: 'col' }, 'Số người'),
      administrates && h('th', { scope: 'col' }, 'Thao tác')], unitRow, showUnits);
  });
}

function heading([sort, label]) {
  const sorted = order.sort === sort && (order.descending ? 'descending' : 'ascending');
  return h('th', { scope: 'col', 'aria-sort': sorted || null }, h('button', { type: 'button', class: 'plain', onclick: () => {
    order.descending = order.sort === sort && !order.descending;
    order.sort = sort;
    showUnits();
  } }, label));
}

function unitRow(unit) {
  const people = Object.entries(ROLES).filter(([role]) => unit.people[role]).map(([role, label]) => `${number(unit.people[role])} ${label}`);
  return h('tr', {},
    h('td', { class: 'unbroken', translate: 'no' }, unit.code),
    h('td', {}, h('span', { translate: 'no' }, unit.name), h('div', { class: 'quiet' }, `Viết tắt ${unit.abbreviation}; ${unit.headTitle}; ${unit.seat}`)),
    h('td', { 'data-label': 'Loại' }, unit.kindLabel),
    h('td', { 'data-label': 'Tình trạng' }, unit.active ? h('span', { class: 'state good' }, 'Đang hoạt động') : ended(unit)),
    h('td', { 'data-label': 'Số người' }, people.join(', ') || 'chưa có'),
    administrates && h('td', {}, h('div', { class: 'row-actions' },
      h('button', { type: 'button', 'aria-label': `Sửa ${unit.name}`, onclick: () => edit(unit) }, 'Sửa'),
      unit.active && h('button', { type: 'button', 'aria-label': `Ngừng hoạt động, sáp nhập ${unit.name}`, onclick: () => end(unit) }, 'Ngừng, sáp nhập'))));
}

function ended({ closing }) {
  return [
    h('span', { class: 'state bad' }, closing?.successor ? `Đã sáp nhập vào ${closing.successorName}` : 'Đã ngừng hoạt động'),
    closing && h('div', { class: 'quiet' }, `${closing.decision}. Lý do: ${closing.reason}`),
  ];
}

function edit(unit) {
  dialog(unit ? `Sửa đơn vị ${unit.code}` : 'Lập đơn vị mới', close => unitForm(unit, kinds, close, done));
}

async function end(unit) {
  try {
    const active = await get('/api/units');
    dialog('Ngừng hoạt động, sáp nhập', close => new UnitClosing(unit, active, kinds, close, done).element);
  } catch (problem) {
    status.textContent = problem.message;
    status.focus();
  }
}

function showAccounts(page = 0) {
  const asked = new URLSearchParams({ query: accountSearch.elements.query.value, page });
  return fillPlace(document.getElementById('accounts'), async () => list(await get(`/api/administration/accounts?${asked}`),
    'Danh sách tài khoản', ['Tài khoản', 'Họ và tên', 'Thư điện tử', 'Vai trò', administrates && 'Thao tác'].filter(Boolean).map(label => h('th', { scope: 'col' }, label)),
    account => h('tr', {},
      h('td', { class: 'unbroken', translate: 'no' }, administrates ? h('a', { href: `/personal-data?${new URLSearchParams({ account: account.id })}` }, account.id) : account.id), h('td', { translate: 'no' }, account.name), h('td', { translate: 'no' }, account.email),
      h('td', { 'data-label': 'Vai trò' }, account.groups.length > 0 ? h('ul', {}, account.groups.map(group => h('li', {}, group))) : 'không có'),
      administrates && h('td', {}, h('div', { class: 'row-actions' },
        h('button', { type: 'button', 'aria-label': `Đặt lại mật khẩu của ${account.id}`, onclick: () => resetPassword(account) }, 'Đặt lại mật khẩu'),
        account.secondFactor && h('button', { type: 'button', 'aria-label': `Gỡ xác thực hai bước của ${account.id}`, onclick: () => removeSecondFactor(account) }, 'Gỡ xác thực hai bước')))),
    showAccounts));
}

function resetPassword({ id, name }) {
  accountHelp(`Đặt lại mật khẩu của ${id}`,
    `Mật khẩu của ${name} được thay bằng mật khẩu mới, chỉ hiện một lần. Mọi phiên đăng nhập của tài khoản kết thúc; người dùng phải đổi mật khẩu khi đăng nhập.`,
    'Đặt lại', async () => {
      const { body } = await call('POST', `/api/administration/accounts/${encodeURIComponent(id)}/password`);
      return h('p', {}, 'Mật khẩu mới: ', h('strong', { class: 'password', translate: 'no' }, body.password));
    });
}

function removeSecondFactor({ id, name }) {
  accountHelp(`Gỡ xác thực hai bước của ${id}`, `Sau đó ${name} đăng nhập chỉ bằng mật khẩu và có thể bật lại. Chỉ gỡ khi biết chắc người đề nghị là ai.`,
    'Gỡ', async () => {
      await call('DELETE', `/api/administration/accounts/${encodeURIComponent(id)}/second-factor`);
      showAccounts();
      return h('p', {}, 'Đã gỡ xác thực hai bước.');
    });
}

/** One page of a list as a table, with the way to the others. */
function list({ rows, page, totalPages, total }, label, headings, row, turn) {
  return rows.length === 0 ? h('p', { class: 'quiet' }, 'Không tìm thấy.') : [
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': label },
      h('table', { class: 'cards' }, h('thead', {}, h('tr', {}, headings)), h('tbody', {}, rows.map(row)))),
    h('nav', { class: 'paging', 'aria-label': `Phân trang, ${label.toLowerCase()}` },
      page > 0 && h('button', { type: 'button', onclick: () => turn(page - 1) }, 'Trang trước'),
      h('span', {}, `Trang ${page + 1}/${totalPages}, tất cả ${number(total)}`),
      page + 1 < totalPages && h('button', { type: 'button', onclick: () => turn(page + 1) }, 'Trang sau')),
  ];
}

unitSearch.addEventListener('submit', event => { event.preventDefault(); showUnits(); });
accountSearch.addEventListener('submit', event => { event.preventDefault(); showAccounts(); });
document.getElementById('new-unit')?.addEventListener('click', () => edit(null));
const importPlace = document.getElementById('roster-import');
importPlace?.append(...rosterImport(() => Promise.all([showUnits(), showAccounts()])));
showUnits();
showAccounts();
