import { pageOf, pathOf } from './consolidation-view.js';
import { h } from './dom.js';
import { moment } from './format.js';

/** Everything that was signed, newest first: what it counts for, and where to get it. */
export function consolidationIssues({ id, issues }) {
  return issues.length > 0 && h('section', {}, h('h2', {}, 'Các bản đã ban hành'),
    h('ol', { class: 'history' }, issues.map(each => h('li', {}, entry(id, each)))));
}

function entry(id, issue) {
  const of = `${pageOf(id)}/issues/${issue.issueNumber}`;
  const link = (href, text) => h('a', { href, 'aria-label': `${text}, báo cáo số ${issue.number}` }, text);
  return [
    h('strong', {}, `Số ${issue.number}: `),
    issue.valid ? h('strong', { class: 'state good' }, '✓ đang có hiệu lực')
      : [h('strong', { class: 'state warning' }, issue.replacedBy ? 'đã được thay thế' : 'không còn hiệu lực'),
        issue.replacedBy && ` bằng báo cáo số ${issue.replacedBy}`],
    h('p', {}, `Ký lúc ${moment(issue.signedAt)}, người ký: ${issue.signer}`, issue.replaces && `; thay thế báo cáo số ${issue.replaces}`, '.'),
    issue.revisionReason && h('p', {}, 'Lý do thay thế: ', h('span', { class: 'plain-text', translate: 'no' }, issue.revisionReason)),
    h('p', { class: 'quiet' }, 'Mã SHA-256: ', h('code', {}, issue.sha256)),
    h('p', { class: 'links' },
      link(`${of}/paper.pdf`, 'PDF'), ' · ', link(`${of}/paper.docx`, 'Word'), ' · ', link(`${of}/figures.xlsx`, 'Excel'), ' · ',
      link(`${pathOf(id)}/issues/${issue.issueNumber}/snapshot.json`, 'Nội dung đã ký (.json)')),
  ];
}
