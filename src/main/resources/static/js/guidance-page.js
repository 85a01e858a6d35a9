import { call, get } from './api.js';
import { h } from './dom.js';
import { guidanceView, receiptTable } from './guidance-view.js';
import { fillPlace } from './page.js';

const place = document.getElementById('guidance');
const path = `/api/guidances/${place.dataset.year}`;
const show = () => fillPlace(place, async () => {
  const guidance = await get(path);
  return [guidance.mayAcknowledge && acknowledgement(), guidanceView(guidance), receiptTable(guidance.receipts)];
});

show();

/** The head of a unit confirms that it has the letter. */
function acknowledgement() {
  const status = h('p', { role: 'status' });
  const confirm = async event => {
    event.target.disabled = true;
    try {
      await call('POST', `${path}/acknowledgement`);
      await show();
    } catch (problem) {
      event.target.disabled = false;
      status.textContent = `Chưa xác nhận được. ${problem.message}`;
    }
  };
  return h('section', { class: 'notice' },
    h('p', {}, 'Đơn vị của Ông/Bà chưa xác nhận đã nhận văn bản này.'),
    h('button', { type: 'button', onclick: confirm }, 'Xác nhận đã nhận'), status);
}
