import { get } from './api.js';
import { Kept } from './kept.js';
import { fillPlace } from './page.js';
import { TemplateEditor } from './template-editor.js';

const place = document.getElementById('template-draft');
const path = `/api/report-templates/drafts/${place.dataset.draftId}`;

fillPlace(place, async () => {
  const [draft, versions] = await Promise.all([get(path), get('/api/report-templates')]);
  return new TemplateEditor(path, draft, versions.map(each => each.id), new Kept(place.dataset.user, `template-${draft.id}`)).element;
});
