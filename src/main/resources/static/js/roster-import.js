import { call } from './api.js';
import { fill, h } from './dom.js';
import { FileField } from './file-field.js';
import { number } from './format.js';

const ACTIONS = { CREATE: ['Tạo mới', 'good'], CHANGE: ['Thay đổi', 'warning'], ERROR: ['Lỗi', 'bad'] };

/**
 * Units and people by Excel: shows row by row what a file would do, then does exactly that.
 *
 * @param done called when something was done
 */
export function rosterImport(done) {
  const changed = new FileField('Tệp Excel đã sửa', null, { accept: '.xlsx' });
  const result = h('div', { role: 'status', tabindex: '-1' });
  const look = h('button', { type: 'button' }, 'Xem trước');
  const say = (text, lines = []) => fill(result, h('p', { class: 'field-error' }, text),
    lines.length > 0 && h('ul', {}, lines.map(line => h('li', {}, line))));

  changed.input.addEventListener('change', () => result.replaceChildren());
  look.addEventListener('click', async () => {
    const file = changed.input.files[0];
    if (!file) {
      say('Hãy chọn tệp Excel đã tải về và sửa.');
      return;
    }
    look.disabled = true;
    fill(result, h('p', {}, 'Đang kiểm tra từng dòng…'));
    try {
      const { body } = await call('POST', '/api/administration/roster/preview', form(file));
      fill(result, preview(body, () => apply(file, body.token)));
    } catch (problem) {
      say(`Chưa xem trước được; chưa có gì thay đổi. ${problem.message}`);
    } finally {
      look.disabled = false;
    }
  });

  async function apply(file, token) {
    const button = result.querySelector('button');
    button.disabled = true;
    button.textContent = 'Đang thực hiện…';
    try {
      const content = form(file);
      content.append('token', token);
      const { body } = await call('POST', '/api/administration/roster/import', content);
      changed.clear();
      fill(result, imported(body));
      result.focus();
      done();
    } catch (problem) {
      const lines = problem.errors.map(each => each.message);
      say(`Chưa nhập gì. ${lines.length > 1 ? 'Các ô cần sửa:' : problem.message}`, lines.length > 1 ? lines : []);
    }
  }

  return [
    h('p', {}, 'Tải tệp ở trên về, sửa rồi tải lên. Hệ thống cho xem trước từng dòng, chưa thay đổi gì; chỉ khi bấm “Thực hiện” mới ghi, tất cả hoặc không gì cả.'),
    changed.element,
    h('p', { class: 'actions' }, look), result,
  ];
}

function form(file) {
  const content = new FormData();
  content.append('file', file);
  return content;
}

function preview({ applicable, created, changed, unchanged, wrong, rows }, apply) {
  return [
    h('ul', { class: 'counts' }, [['Tạo mới', created], ['Thay đổi', changed], ['Giữ nguyên', unchanged], ['Lỗi', wrong]]
      .map(([label, count]) => h('li', {}, `${label}: `, h('strong', {}, number(count))))),
    wrong > 0 && h('p', { class: 'field-error' }, `Có ${number(wrong)} dòng lỗi nên chưa thực hiện được. Hãy sửa trong tệp rồi xem trước lại.`),
    wrong === 0 && !applicable && h('p', {}, 'Tệp không có gì khác với dữ liệu hiện có.'),
    rows.length > 0 && h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Những gì tệp sẽ thay đổi' },
      h('table', { class: 'cards' },
        h('thead', {}, h('tr', {}, ['Dòng', 'Mã hoặc tài khoản', 'Kết quả', 'Chi tiết'].map(title => h('th', { scope: 'col' }, title)))),
        h('tbody', {}, rows.map(line)))),
    applicable && h('p', { class: 'actions' }, h('button', { type: 'submit', onclick: apply }, `Thực hiện ${number(created + changed)} thay đổi`)),
  ];
}

function line({ sheet, row, key, action, changes, problems }) {
  const [label, colour] = ACTIONS[action];
  return h('tr', {},
    h('td', {}, `${sheet}, dòng ${row}`),
    h('td', { 'data-label': 'Mã hoặc tài khoản' }, h('span', { translate: 'no' }, key)),
    h('td', {}, h('span', { class: `state ${colour}` }, label)),
    h('td', {}, h('ul', {},
      problems.map(({ cell, message }) => h('li', {}, h('strong', {}, `Ô ${cell}: `), message)),
      changes.map(({ label: name, from, to }) => h('li', {}, `${name}: `, action === 'CHANGE' && [h('del', { translate: from ? 'no' : null }, from || 'trống'), ' → '], h('ins', { translate: to ? 'no' : null }, to || 'trống'))))));
}

function imported({ created, changed, passwords }) {
  return [
    h('p', { class: 'message' }, `Đã nhập xong: tạo mới ${number(created)}, thay đổi ${number(changed)}.`),
    passwords.length > 0 && [
      h('p', {}, h('strong', {}, 'Mật khẩu của tài khoản mới chỉ hiện lần này và không được lưu lại.'),
        ' Hãy chép hoặc in ra, giao riêng cho từng người.'),
      h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Mật khẩu của tài khoản mới' },
        h('table', {}, h('thead', {}, h('tr', {}, ['Tài khoản', 'Họ và tên', 'Mật khẩu'].map(title => h('th', { scope: 'col' }, title)))),
          h('tbody', {}, passwords.map(({ account, name, password }) =>
            h('tr', {}, h('td', { translate: 'no' }, account), h('td', { translate: 'no' }, name), h('td', { class: 'password', translate: 'no' }, password)))))),
    ],
  ];
}
