import { call, get } from './api.js';
import { fill, h } from './dom.js';
import { field } from './fields.js';
import { FileField } from './file-field.js';
import { moment } from './format.js';
import { mark } from './problems.js';

const hash = h('input', { type: 'text', name: 'hash', autocomplete: 'off', spellcheck: 'false', maxlength: '200' });
const content = new FileField('Hoặc tệp nội dung báo cáo (.json)',
  'Chọn tệp hoặc thả tệp vào đây; tối đa 5 MB. Tệp chỉ dùng để tính mã, không được lưu.', { accept: '.json,application/json' });
const result = h('div', { role: 'status' });
const controls = { hash, file: content.input };

fill(document.getElementById('verify'),
  h('form', { onsubmit: event => { event.preventDefault(); byHash(); } },
    field('Mã SHA-256', hash, '64 ký tự; chữ hoa hay chữ thường, có khoảng trắng hay không đều được.'),
    h('p', {}, h('button', { type: 'submit' }, 'Kiểm tra mã'))),
  h('div', { class: 'drop', ondragover: event => event.preventDefault(), ondrop: dropped },
    content.element),
  result);
content.input.addEventListener('change', () => content.input.files[0] && byFile(content.input.files[0]));

const given = new URLSearchParams(window.location.search).get('hash');
if (given) {
  hash.value = given;
  byHash();
}

function dropped(event) {
  event.preventDefault();
  if (event.dataTransfer.files[0]) {
    byFile(event.dataTransfer.files[0]);
  }
}

function byHash() {
  return verify(() => get(`/api/verification?${new URLSearchParams({ hash: hash.value })}`));
}

function byFile(chosen) {
  const form = new FormData();
  form.append('file', chosen);
  return verify(async () => {
    const { body } = await call('POST', '/api/verification', form);
    hash.value = body.sha256;
    return body;
  });
}

async function verify(ask) {
  Object.values(controls).forEach(each => mark(each, null));
  fill(result, h('p', {}, 'Đang kiểm tra…'));
  try {
    fill(result, answer(await ask()));
  } catch (problem) {
    fill(result, h('p', { class: 'field-error' }, problem.message));
    problem.errors.forEach(each => controls[each.field] && mark(controls[each.field], each.message));
    if (problem.errors.length > 0) {
      fill(result);
      controls[problem.errors[0].field]?.focus();
    }
  }
}

function answer({ sha256, issue }) {
  if (!issue) {
    return h('section', { class: 'notice warning' }, h('h2', {}, 'Không có báo cáo đã nộp nào có mã này'),
      h('p', {}, h('code', {}, sha256)),
      h('p', {}, 'Hãy kiểm tra lại mã. Nếu mã tính từ một tệp thì tệp đó không phải, hoặc không còn đúng, nội dung đã nộp.'));
  }
  const valid = issue.status === 'VALID' || issue.status === 'WAITING';
  return h('section', { class: valid && issue.intact ? 'notice' : 'notice warning' },
    h('h2', {}, `Báo cáo số ${issue.number}: ${issue.statusLabel}`),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Đơn vị'), h('dd', { translate: 'no' }, issue.unitName),
      h('dt', {}, 'Kỳ báo cáo'), h('dd', {}, issue.period),
      h('dt', {}, 'Người ký'), h('dd', { translate: 'no' }, issue.signer),
      h('dt', {}, 'Thời điểm nộp'), h('dd', {}, moment(issue.submittedAt)),
      h('dt', {}, 'Hiệu lực'), h('dd', {}, issue.statusLabel,
        issue.replacedBy && ` bằng báo cáo số ${issue.replacedBy}`, issue.recalledAt && ` lúc ${moment(issue.recalledAt)}`),
      h('dt', {}, 'Toàn vẹn'), h('dd', {}, issue.intact ? 'nội dung lưu trữ khớp với mã'
        : h('strong', { class: 'state bad' }, 'nội dung lưu trữ không khớp với mã; hãy báo quản trị hệ thống')),
      h('dt', {}, 'Mã SHA-256'), h('dd', {}, h('code', {}, sha256))),
    issue.reportId && h('p', {}, h('a', { href: `/reports/${issue.reportId}` }, 'Xem báo cáo')));
}
