import { get } from './api.js';
import { DelegationForm } from './delegation-form.js';
import { delegationList } from './delegation-list.js';
import { fillPlace } from './page.js';

const open = document.getElementById('open-delegations');
const over = document.getElementById('over-delegations');
const grant = document.getElementById('grant-delegation');
const status = document.getElementById('delegation-status');

/** Shows both lists anew and says what has been done. */
async function done(message) {
  await Promise.all([show(open, false), show(over, true)]);
  status.textContent = message;
  status.focus();
}

function show(place, isOver, page = 0) {
  return fillPlace(place, async () => delegationList(
    await get(`/api/delegations?over=${isOver}&page=${page}`),
    isOver ? 'Chưa có.' : 'Hiện không có việc giao ký nào.', done, other => show(place, isOver, other)));
}

show(open, false);
show(over, true);
if (grant) {
  fillPlace(grant, async () => new DelegationForm(await get('/api/delegations/options'), done).element);
}
