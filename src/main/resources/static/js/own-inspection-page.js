import { call, get } from './api.js';
import { h } from './dom.js';
import { Kept } from './kept.js';
import { FIELDS, GROUPS } from './own-inspection-fields.js';
import { fillPlace } from './page.js';
import { Problems } from './problems.js';
import { newRecord, recordEditor } from './record-editor.js';
import { RecordFields, recordKind } from './record-fields.js';

const KIND = recordKind('lần kiểm tra', 'own-inspection-editor', FIELDS);

const place = document.getElementById('own-inspection');
const { id, year, unit, user } = place.dataset;
const list = `/own-inspections?year=${year}&unit=${encodeURIComponent(unit)}`;
const kept = new Kept(user, `own-inspection-${id ?? `new-${year}-${unit}`}`);

fillPlace(place, async () => (id ? change(await get(`/api/own-inspections/${id}`)) : add()));

function add() {
  return newRecord(KIND, `/api/own-inspections?year=${year}&unit=${encodeURIComponent(unit)}`, kept,
    new RecordFields(FIELDS, GROUPS, kept.all().added ?? {}),
    added => window.location.assign(added ? `/own-inspections/${added.id}` : list));
}

/** Opens by itself where something typed is left. */
function change(inspection) {
  const editor = recordEditor(KIND, `/api/own-inspections/${id}`, inspection, kept,
    new RecordFields(FIELDS, GROUPS, KIND.described(inspection)), () => {});
  const done = async () => {
    if (await editor.flush()) {
      window.location.assign(`/own-inspections/${id}`);
    }
  };
  return h('details', { class: 'block', open: Object.keys(kept.all()).length > 0 }, h('summary', {}, 'Sửa nội dung'), editor.element,
    h('p', { class: 'actions' }, h('button', { type: 'button', onclick: done }, 'Xong'), remover(inspection)));
}

function remover({ body }) {
  const problems = new Problems();
  const remove = async () => {
    if (!window.confirm(`Xóa lần kiểm tra “${body}”?`)) {
      return;
    }
    try {
      const { version } = await get(`/api/own-inspections/${id}`);
      await call('DELETE', `/api/own-inspections/${id}?version=${version}`);
      Object.keys(kept.all()).forEach(key => kept.forget(key));
      window.location.assign(list);
    } catch (problem) {
      problems.show(`Chưa xóa được. ${problem.message}`);
    }
  };
  return [h('button', { type: 'button', class: 'plain', onclick: remove }, 'Xóa lần kiểm tra'), problems.element];
}
