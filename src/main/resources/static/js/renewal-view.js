import { h } from './dom.js';
import { day, moment, number, percent } from './format.js';

/** Where the server has the renewal of this business key, e.g. 2017-VPB-RENEWAL-1. */
export function pathOf(businessKey) {
  return `/api/committee-renewals/${encodeURIComponent(businessKey)}`;
}

/** Of whom it is, and how far. */
export function renewalHeader(renewal) {
  return h('header', {},
    h('h1', {}, `${renewal.kindLabel} Ban VSTBPN, ${renewal.unitName}`),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Tình trạng'), h('dd', {}, renewal.stateLabel, renewal.round > 1 && ` (vòng ${renewal.round})`),
      h('dt', {}, 'Đang có hiệu lực'), h('dd', {}, renewal.inForce || 'chưa có quyết định nào trong hệ thống')));
}

/** Why the list came back, when it did. */
export function returnedRenewal(renewal) {
  const last = renewal.decisions[0];
  return renewal.state === 'PROPOSING' && last?.decision === 'RETURN' && h('section', { class: 'notice returned' },
    h('h2', {}, 'Danh sách bị trả lại'),
    h('p', { class: 'quiet' }, `${last.stepLabel} (${last.by}), ${moment(last.at)}`),
    h('p', { class: 'plain-text' }, last.reason));
}

/** Where the decision is to be had on paper. */
export function decisionPapers(renewal) {
  const path = `/committee-renewals/${encodeURIComponent(renewal.id)}/decision`;
  return h('ul', { class: 'paper-links' },
    h('li', {}, h('a', { href: `${path}.pdf?inline`, target: '_blank', rel: 'noopener' }, 'Xem bản in quyết định (PDF)')),
    h('li', {}, h('a', { href: `${path}.docx` }, 'Tải bản Word (.docx)')));
}

/** How many members, and the share of women among them. */
export function membersSummary(members) {
  const staying = members.filter(each => !each.leaving);
  const women = staying.filter(each => each.sex === 'FEMALE').length;
  return staying.length === 0 ? 'Chưa có thành viên nào.'
    : `${number(staying.length)} thành viên, trong đó ${number(women)} nữ (${percent(women, staying.length)}).`;
}

/** The whole proposal to read. */
export function proposalView(renewal) {
  const { terms } = renewal;
  const leavers = renewal.members.filter(each => each.leaving);
  return h('article', {}, renewalHeader(renewal), decisionPapers(renewal),
    h('section', {}, h('h2', {}, 'Danh sách thành viên'), h('p', {}, membersSummary(renewal.members)),
      h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Danh sách thành viên' }, h('table', {},
        h('thead', {}, h('tr', {}, ['Họ và tên', 'Giới tính', 'Chức vụ', 'Vai trò trong Ban', 'Từ ngày', 'Tài khoản'].map(text => h('th', { scope: 'col' }, text)))),
        h('tbody', {}, renewal.members.filter(each => !each.leaving).map(each => h('tr', {},
          h('th', { scope: 'row' }, each.name), [each.sexLabel, each.position, each.roleLabel, each.since ? day(each.since) : 'ngày quyết định',
            each.account ? `${each.accountName} (${each.account})` : 'không dùng hệ thống'].map(text => h('td', {}, text)))))))),
    leavers.length > 0 && h('section', {}, h('h2', {}, 'Thôi tham gia Ban'),
      h('ul', {}, leavers.map(each => h('li', {}, h('strong', {}, each.name), each.position && `, ${each.position}`, `. Lý do: ${each.leavingReason}`)))),
    h('section', {}, h('h2', {}, 'Quyết định'), h('dl', { class: 'facts' },
      h('dt', {}, 'Số, ngày'), h('dd', {}, terms.decisionNumber ? `${terms.decisionNumber}, ngày ${day(terms.decidedOn)}` : 'hệ thống cấp khi ký'),
      h('dt', {}, 'Nhiệm kỳ'), h('dd', {}, `${day(terms.termFrom)}–${day(terms.termTo)}`),
      h('dt', {}, 'Cán bộ theo dõi'), h('dd', {}, terms.follower)),
    h('h3', {}, 'Căn cứ'), h('div', { class: 'plain-text' }, terms.grounds)),
    warnings(renewal));
}

/** What deserves a second look. */
export function warnings({ warnings: found }) {
  return found.length > 0 && h('section', { class: 'notice warning' }, h('h2', {}, 'Cần lưu ý'), h('ul', {}, found.map(text => h('li', {}, text))));
}
