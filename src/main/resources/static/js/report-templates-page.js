import { call } from './api.js';
import { append, h } from './dom.js';
import { field } from './fields.js';
import { mark } from './problems.js';
import { readTemplate } from './template-file.js';

const file = h('input', { type: 'file', accept: '.yaml,.yml,.json' });
file.addEventListener('change', async () => {
  mark(file, null);
  try {
    const content = await readTemplate(file.files[0]);
    const { body } = await call('POST', '/api/report-templates/drafts', { content });
    window.location.assign(`/report-templates/drafts/${body.id}`);
  } catch (problem) {
    mark(file, problem.message);
    file.value = '';
  }
});
append(document.getElementById('new-draft'), [
  field('Hoặc bắt đầu từ tệp mẫu có sẵn', file, 'YAML hoặc JSON, mã hoá UTF-8, không quá 500 kB. Tệp còn lỗi vẫn được giữ làm bản thảo.')]);
