import { h } from './dom.js';
import { figureSource } from './figure-source.js';
import { figureText } from './figure-table.js';
import { moment } from './format.js';

/** Everything that was submitted, newest first: what it counts for, and where to get it. */
export function reportIssues(path, issues) {
  return issues.length > 0 && h('section', {}, h('h2', {}, 'Các bản đã nộp'),
    h('ol', { class: 'history' }, issues.map(each => h('li', {}, issueEntry(path, each)))));
}

function issueEntry(path, issue) {
  const of = `${path}/issues/${issue.issueNumber}`;
  return [
    h('strong', {}, `Số ${issue.number}: `), h('strong', { class: state(issue) }, issue.statusLabel),
    issue.replacedBy && ` bằng báo cáo số ${issue.replacedBy}`,
    h('p', {}, `Nộp lúc ${moment(issue.submittedAt)}${issue.late ? ' (quá hạn)' : ''}, người ký: ${issue.signer}`,
      issue.replaces && `; thay thế báo cáo số ${issue.replaces}`, '.'),
    issue.recall && h('p', {}, `Thu hồi lúc ${moment(issue.recall.at)} (${issue.recall.by}). Lý do: `,
      h('span', { class: 'plain-text', translate: 'no' }, issue.recall.reason)),
    issue.sources.length > 0 && h('details', { class: 'guidance' },
      h('summary', {}, `Nguồn số liệu trong báo cáo số ${issue.number} (${issue.sources.length})`),
      h('ul', {}, issue.sources.map(({ label, figure, source }) => h('li', {}, h('span', { translate: 'no' }, `${label}: `), figureText(figure), ' ', figureSource(source))))),
    h('p', { class: 'quiet' }, 'Mã SHA-256: ', h('code', {}, issue.sha256)),
    h('p', { class: 'links' },
      link(`${of}/paper.pdf`, 'PDF', issue), ' · ', link(`${of}/paper.docx`, 'Word', issue), ' · ',
      link(`${of}/snapshot.json`, 'Nội dung đã ký (.json)', issue), ' · ',
      link(`/verify?hash=${issue.sha256}`, 'Kiểm tra mã', issue)),
  ];
}

/** Links of one kind are told apart by the document's number. */
function link(href, text, issue) {
  return h('a', { href, 'aria-label': `${text}, báo cáo số ${issue.number}` }, text);
}

function state(issue) {
  return { VALID: 'state good', WAITING: 'state' }[issue.status] ?? 'state warning';
}
