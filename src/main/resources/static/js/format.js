const ZONE = 'Asia/Ho_Chi_Minh';
const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const PERCENT = new Intl.NumberFormat('vi-VN', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
const SIZE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });

/** An ISO day as dd/MM/yyyy. */
export function day(iso) {
  return iso ? iso.slice(0, 10).split('-').reverse().join('/') : '';
}

/** An instant as dd/MM/yyyy HH:mm in Vietnam. */
export function moment(instant) {
  return instant ? `${DAY.format(new Date(instant))} ${CLOCK.format(new Date(instant)).slice(0, 5)}` : '';
}

/** An instant as HH:mm:ss in Vietnam. */
export function clock(instant) {
  return CLOCK.format(new Date(instant));
}

/** The ISO day of a typed dd/MM/yyyy, or null when there is no such day. */
export function parseDay(text) {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (!parts) {
    return null;
  }
  const [date, month, year] = parts.slice(1).map(Number);
  const day = new Date(Date.UTC(year, month - 1, date));
  const exists = day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
  return exists ? day.toISOString().slice(0, 10) : null;
}

/** A whole number with Vietnamese thousands points. */
export function number(value) {
  return NUMBER.format(value);
}

/** A share, e.g. 33,3%. */
export function percent(part, whole) {
  return PERCENT.format(part / whole);
}

/** The whole number of a typed or pasted 1234, 1.234 or 1 234, or null when it is anything else. */
export function parseNumber(text) {
  return /^(\d+|\d{1,3}([.\s]\d{3})+)$/.test(text.trim()) ? Number(text.replace(/[.\s]/g, '')) : null;
}

/** A file's size for people. */
export function size(bytes) {
  return bytes < 1024 * 1024 ? `${SIZE.format(Math.max(1, Math.round(bytes / 1024)))} KB` : `${SIZE.format(bytes / 1024 / 1024)} MB`;
}
