import { call } from './api.js';
import { FileField } from './file-field.js';
import { mark } from './problems.js';
import { readTemplate } from './template-file.js';

const start = new FileField('Hoặc bắt đầu từ tệp mẫu có sẵn',
  'YAML hoặc JSON, mã hoá UTF-8, không quá 500 kB. Tệp còn lỗi vẫn được giữ làm bản thảo.', { accept: '.yaml,.yml,.json' });
const file = start.input;
file.addEventListener('change', async () => {
  mark(file, null);
  try {
    const content = await readTemplate(file.files[0]);
    const { body } = await call('POST', '/api/report-templates/drafts', { content });
    window.location.assign(`/report-templates/drafts/${body.id}`);
  } catch (problem) {
    mark(file, problem.message);
    start.clear();
  }
});
document.getElementById('new-draft').append(start.element);
