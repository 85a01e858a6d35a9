import { call, get } from './api.js';
import { h } from './dom.js';
import { fillPlace } from './page.js';
import { mark } from './problems.js';
import { templateDifferences } from './template-differences.js';
import { templatePreview } from './template-preview.js';

const place = document.getElementById('template');
const id = place.dataset.templateId;
const path = `/api/report-templates/${id}`;

fillPlace(place, async () => {
  const versions = await get('/api/report-templates');
  const index = versions.findIndex(each => each.id === id);
  const own = versions[index];
  const earlier = versions.slice(0, index).findLast(each => each.key === own.key);
  return [
    place.dataset.mayEdit === 'true' && newDraft(),
    h('section', {}, h('h2', {}, 'Khác với mẫu khác'),
      templateDifferences(path, versions.filter(each => each !== own).map(each => each.id), earlier?.id)),
    h('section', {}, h('h2', {}, 'Xem theo kỳ báo cáo'), templatePreview(path, Object.keys(own.titles))),
  ];
});

function newDraft() {
  const button = h('button', { type: 'button', id: 'new-draft', onclick: () => begin(button) }, 'Làm mẫu mới từ mẫu này');
  return h('p', { class: 'field' }, button);
}

async function begin(button) {
  button.disabled = true;
  try {
    const { body } = await call('POST', '/api/report-templates/drafts', { basedOn: id });
    window.location.assign(`/report-templates/drafts/${body.id}`);
  } catch (problem) {
    mark(button, problem.message);
    button.disabled = false;
  }
}
