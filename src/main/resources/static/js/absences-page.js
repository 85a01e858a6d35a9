import { AbsenceForm } from './absence-form.js';
import { absenceList } from './absence-list.js';
import { get } from './api.js';
import { fillPlace } from './page.js';

const open = document.getElementById('open-absences');
const over = document.getElementById('over-absences');
const record = document.getElementById('record-absence');
const status = document.getElementById('absence-status');

/** Shows both lists anew and says what has been done. */
async function done(message) {
  await Promise.all([show(open, false), show(over, true)]);
  status.textContent = message;
  status.focus();
}

function show(place, isOver, page = 0) {
  return fillPlace(place, async () => absenceList(
    await get(`/api/absences?over=${isOver}&page=${page}`),
    isOver ? 'Chưa có.' : 'Hiện không có ai ghi vắng mặt.', done, other => show(place, isOver, other)));
}

show(open, false);
show(over, true);
fillPlace(record, async () => new AbsenceForm(await get('/api/absences/options'), done).element);
