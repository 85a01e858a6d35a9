import { call, get } from './api.js';
import { fill, h } from './dom.js';
import { FileField } from './file-field.js';
import { moment, size } from './format.js';
import { fillPlace } from './page.js';
import { mark } from './problems.js';

/** The digitally signed copies of the report's official issue; those of the unit who may, hand in another. */
export function signedPdf(report) {
  if (!report.issue) {
    return null;
  }
  const issue = `/api/reports/${report.id}/issues/${report.issue.issueNumber}`;
  const place = h('div', {});
  fillPlace(place, async () => contents(await get(`${issue}/signed-pdf`)));
  return h('section', { class: 'block signed-pdf' }, h('h2', {}, 'Bản PDF ký số'), place);

  function contents(copies) {
    return [
      copies.valid ? copy(copies.valid) : h('p', { class: 'quiet' }, 'Chưa có bản PDF ký số.'),
      copies.earlier.length > 0 && h('details', {},
        h('summary', {}, `Các bản tải lên trước (${copies.earlier.length})`), copies.earlier.map(copy)),
      copies.mayUpload && upload(copies),
    ];
  }

  function upload(copies) {
    const signed = new FileField('Bản PDF đã ký số', 'Chỉ nhận bản ký từ đúng tệp PDF ở bước 1.', { accept: '.pdf,application/pdf' });
    const { input } = signed;
    const status = h('p', { role: 'status' });
    input.addEventListener('change', async () => {
      const [file] = input.files;
      if (!file) {
        return;
      }
      mark(input, null);
      input.disabled = true;
      status.textContent = `Đang tải lên và kiểm tra ${file.name}…`;
      const content = new FormData();
      content.append('file', file);
      try {
        const { body } = await call('POST', `${issue}/signed-pdf`, content);
        fill(place, contents(body));
        place.prepend(h('p', { role: 'status', tabindex: '-1' }, `Đã lưu bản PDF ký số “${body.valid.name}”.`));
        place.firstChild.focus();
      } catch (problem) {
        status.textContent = '';
        input.disabled = false;
        signed.clear();
        mark(input, problem.message);
        input.focus();
      }
    });
    return h('details', { open: !copies.valid },
      h('summary', {}, copies.valid ? 'Thay bằng bản ký số khác' : 'Ký số và tải lên'),
      h('ol', {},
        h('li', {}, h('a', { href: `${issue}/pdf-to-sign` }, `Tải bản PDF số ${copies.documentNumber} để ký`), '.'),
        h('li', {}, 'Ký tệp đó bằng chứng thư số (USB token) trong phần mềm ký; không in lại, không lưu lại bằng phần mềm khác.'),
        h('li', {}, 'Tải bản đã ký lên ở đây; hệ thống kiểm tra ngay.')),
      signed.element, status);
  }
}

function copy(of) {
  const trusted = of.verdict === 'TRUSTED_ISSUER';
  return h('div', { class: `notice ${trusted ? '' : 'warning'}` },
    h('p', {}, h('a', { href: `/api/files/${of.fileId}`, translate: 'no' }, of.name), ' ',
      h('span', { class: 'quiet' }, `${size(of.size)}, ${of.uploadedBy} tải lên ${moment(of.uploadedAt)}`)),
    h('p', {}, h('strong', { class: `verdict ${trusted ? 'good' : 'warning'}` }, trusted ? '✓ ' : '⚠ ', of.verdictLabel)),
    of.signatures.map(signature => h('dl', { class: 'facts' },
      h('dt', {}, 'Người ký'), h('dd', { translate: 'no' }, signature.signer),
      h('dt', {}, 'Thời điểm ký (theo máy ký)'), h('dd', {}, moment(signature.signedAt)),
      h('dt', {}, 'Chứng thư'), h('dd', {}, `số ${signature.serialNumber}, hiệu lực ${date(signature.validFrom)}–${date(signature.validUntil)}`),
      h('dt', {}, 'Nơi cấp'), h('dd', { translate: 'no' }, signature.issuer))));
}

/** An instant's day in Vietnam. */
function date(instant) {
  return moment(instant).slice(0, 10);
}
