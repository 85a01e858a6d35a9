import { call } from './api.js';
import { moment, parseDay } from './format.js';
import { mark } from './problems.js';

const form = document.getElementById('clock');
const status = document.getElementById('clock-status');
const now = document.getElementById('now');
const { to } = form.elements;
const button = form.querySelector('button');

form.addEventListener('submit', async event => {
  event.preventDefault();
  const instant = parseMoment(to.value);
  mark(to, instant ? null : 'Thời điểm phải có dạng ngày/tháng/năm giờ:phút, ví dụ 05/12/2017 08:00.');
  if (!instant) {
    to.focus();
    return;
  }
  button.disabled = true;
  status.textContent = 'Đang chuyển thời gian và chạy mọi việc đến hạn, có thể mất vài phút…';
  try {
    const { body } = await call('POST', '/api/evaluation/clock', { to: instant });
    now.textContent = moment(body?.now ?? instant);
    status.textContent = 'Xong: mọi việc đến hạn đã chạy, hệ thống đang yên.';
  } catch (problem) {
    problem.errors.forEach(each => mark(to, each.message));
    status.textContent = `Chưa chuyển được. ${problem.message}`;
  } finally {
    button.disabled = false;
  }
});

/** Vietnam's time with its offset, e.g. 2017-12-05T08:00:00+07:00; midnight when no time is typed. */
function parseMoment(text) {
  const [date, time = '00:00'] = text.trim().split(/\s+/);
  const iso = parseDay(date);
  return iso && /^([01]?\d|2[0-3]):[0-5]\d$/.test(time) ? `${iso}T${time.padStart(5, '0')}:00+07:00` : null;
}
