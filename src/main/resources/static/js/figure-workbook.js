import { call } from './api.js';
import { fill, h } from './dom.js';
import { FileField } from './file-field.js';

/**
 * Figures by Excel: take the workbook, fill it in, send it back.
 *
 * @param saveAll sends what is typed to the server; answers whether it has all of it
 * @param imported takes the answer: the changed figures as they are stored now
 */
export function figureWorkbook(report, { saveAll, imported }) {
  const filled = new FileField('Tệp đã nhập số liệu', null, { accept: '.xlsx' });
  const result = h('div', { role: 'status' });
  const say = (text, lines = [], bad = true) => fill(result,
    h('p', { class: bad ? 'field-error' : '' }, text), lines.length > 0 && h('ul', {}, lines.map(line => h('li', {}, line))));

  async function send() {
    if (filled.input.files.length === 0) {
      say('Hãy chọn tệp Excel đã tải về và nhập số liệu.');
      return;
    }
    say('Đang nhập số liệu…', [], false);
    if (!await saveAll()) {
      say('Chưa nhập: trên biểu mẫu còn nội dung chưa lưu được. Hãy xử lý các chỗ được đánh dấu rồi tải tệp lên lại.');
      return;
    }
    const content = new FormData();
    content.append('file', filled.input.files[0]);
    try {
      const { body } = await call('POST', `/api/reports/${report.id}/figures`, content);
      imported(body);
      const count = Object.keys(body.figures).length;
      say(count === 0 ? 'Tệp không có số liệu nào khác với lúc tải về.' : `Đã nhập ${count} số liệu từ tệp Excel.`, [], false);
      filled.clear();
    } catch (problem) {
      const lines = problem.errors ?? [];
      say(lines.length > 1 ? `Chưa nhập số liệu nào, tệp có ${lines.length} dòng cần sửa:` : `Chưa nhập số liệu nào. ${problem.message}`,
        lines.length > 1 ? lines.map(each => each.message) : []);
    }
  }

  return h('details', { class: 'block' }, h('summary', {}, 'Số liệu bằng Excel'),
    h('p', {}, 'Tải bảng số liệu, nhập vào các ô màu vàng rồi tải lên. Nếu một dòng sai thì không số liệu nào bị thay đổi.'),
    h('p', {}, h('a', { href: `/reports/${report.id}/figures.xlsx` }, 'Tải bảng số liệu (.xlsx)')),
    filled.element,
    h('p', { class: 'actions' }, h('button', { type: 'button', onclick: send }, 'Nhập số liệu từ tệp')),
    result);
}
