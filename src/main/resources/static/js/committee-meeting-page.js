import { call, get } from './api.js';
import { h } from './dom.js';
import { Kept } from './kept.js';
import { fillPlace } from './page.js';
import { Problems } from './problems.js';
import { newRecord, recordEditor } from './record-editor.js';
import { RecordFields, recordKind } from './record-fields.js';

const FIELDS = {
  heldOn: { label: 'Ngày họp', kind: 'day' },
  attended: { label: 'Số người dự', kind: 'number' },
  content: { label: 'Nội dung, kết quả cuộc họp', kind: 'area', limit: 4000, rows: 5 },
};
const GROUPS = [['heldOn', 'attended'], ['content']];
const KIND = recordKind('cuộc họp', 'meeting-editor', FIELDS);

const place = document.getElementById('committee-meeting');
const { id, unit, user } = place.dataset;
const committee = `/committees/${encodeURIComponent(unit)}`;
const kept = new Kept(user, `committee-meeting-${id ?? `new-${unit}`}`);

fillPlace(place, async () => (id ? change(await get(`/api/committee-meetings/${id}`)) : add()));

function add() {
  return newRecord(KIND, `/api/committee-meetings?unit=${encodeURIComponent(unit)}`, kept,
    new RecordFields(FIELDS, GROUPS, kept.all().added ?? {}), () => window.location.assign(committee));
}

function change(meeting) {
  const editor = recordEditor(KIND, `/api/committee-meetings/${id}`, meeting, kept,
    new RecordFields(FIELDS, GROUPS, KIND.described(meeting)), () => {});
  const done = async () => {
    if (await editor.flush()) {
      window.location.assign(committee);
    }
  };
  const problems = new Problems();
  const remove = async () => {
    if (!window.confirm('Xóa cuộc họp này?')) {
      return;
    }
    try {
      const { version } = await get(`/api/committee-meetings/${id}`);
      await call('DELETE', `/api/committee-meetings/${id}?version=${version}`);
      Object.keys(kept.all()).forEach(key => kept.forget(key));
      window.location.assign(committee);
    } catch (problem) {
      problems.show(`Chưa xóa được. ${problem.message}`);
    }
  };
  return h('div', {}, editor.element, problems.element, h('p', { class: 'actions' },
    h('button', { type: 'button', onclick: done }, 'Xong'),
    h('button', { type: 'button', class: 'plain', onclick: remove }, 'Xóa cuộc họp')));
}
