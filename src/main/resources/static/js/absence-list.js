import { call } from './api.js';
import { fill, h } from './dom.js';
import { day, moment } from './format.js';

const COLOURS = { AWAY: 'warning', TO_COME: 'warning' };

/**
 * One page of absences as blocks; one's own is ended here.
 *
 * @param done called with a sentence after a return
 * @param turn called with the number of another page
 */
export function absenceList({ rows, page, totalPages }, none, done, turn) {
  return rows.length === 0 ? h('p', { class: 'quiet' }, none) : [
    rows.map(row => block(row, done)),
    totalPages > 1 && h('nav', { class: 'paging', 'aria-label': 'Phân trang danh sách vắng mặt' },
      page > 0 && h('button', { type: 'button', onclick: () => turn(page - 1) }, 'Trang trước'),
      h('span', {}, `Trang ${page + 1}/${totalPages}`),
      page + 1 < totalPages && h('button', { type: 'button', onclick: () => turn(page + 1) }, 'Trang sau')),
  ];
}

/** What falls due meanwhile that nobody covers, with what can be done about it; nothing when everything is covered. */
export function uncoveredDues(dues) {
  return dues.length > 0 && h('div', { class: 'notice warning' },
    h('p', {}, h('strong', {}, 'Hạn rơi vào thời gian vắng mặt, chưa có người làm thay:')),
    h('ul', {}, dues.map(due => h('li', {}, h('a', { href: due.url }, due.text)))),
    h('p', {}, 'Thủ trưởng có thể giao ký; hoặc hoàn thành trước ngày vắng, xin gia hạn.'));
}

function block(row, done) {
  const days = `từ ngày ${day(row.firstDay)} đến hết ngày ${day(row.lastDay)}`;
  return h('article', { class: 'block', 'aria-label': `${row.person}, vắng mặt ${days}` },
    h('h3', {}, row.own ? `Ông/Bà (${row.person})` : h('span', { translate: 'no' }, row.person), ' ',
      h('span', { class: `state ${COLOURS[row.state] ?? 'quiet'}` }, row.stateLabel)),
    h('dl', {},
      row.units.length > 0 && [h('dt', {}, 'Đơn vị'), h('dd', { translate: 'no' }, row.units.join('; '))],
      h('dt', {}, 'Thời gian'), h('dd', {}, days),
      row.kindLabel && [h('dt', {}, 'Lý do'), h('dd', {}, row.kindLabel)],
      row.backOn && [h('dt', {}, 'Kết thúc sớm'), h('dd', {}, `ngày ${day(row.backOn)}`)],
      h('dt', {}, 'Ghi lúc'), h('dd', {}, moment(row.createdAt))),
    uncoveredDues(row.uncovered),
    row.endable && comingBack(row, done));
}

function comingBack(row, done) {
  const early = row.state === 'AWAY';
  const status = h('p', { role: 'status' });
  const button = h('button', { type: 'button', onclick: async () => {
    button.disabled = true;
    fill(status, 'Đang ghi…');
    try {
      await call('POST', `/api/absences/${encodeURIComponent(row.id)}/return`);
      await done(early ? 'Đã ghi Ông/Bà trở lại từ hôm nay.' : 'Đã huỷ lần vắng mặt này; không có gì thay đổi với việc của Ông/Bà.');
    } catch (problem) {
      fill(status, `Chưa ghi được. ${problem.message}`);
      button.disabled = false;
    }
  } }, early ? 'Ghi đã trở lại' : 'Huỷ, không vắng nữa');
  return [button, status];
}
