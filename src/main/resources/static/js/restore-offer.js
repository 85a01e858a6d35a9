import { append, h } from './dom.js';
import { figureText } from './figure-table.js';
import { moment } from './format.js';

/**
 * Offers what an earlier visit could not send; nothing when there is nothing.
 *
 * @param saver holds the fields
 * @param form `{has(key)}` whether the form has the field, `{name(key, text)}` what it is called, `{done()}` once the person has chosen
 */
export function restoreOffer(kept, saver, form) {
  const entries = Object.entries(kept.all()).filter(([key]) => form.has(key));
  const differing = entries.filter(([key, { value }]) => JSON.stringify(value) !== JSON.stringify(saver.value(key)));
  entries.filter(entry => !differing.includes(entry)).forEach(([key]) => kept.forget(key));
  if (differing.length === 0) {
    return null;
  }
  const offer = h('section', { class: 'notice warning', role: 'alert' });
  const end = action => {
    differing.forEach(action);
    offer.remove();
    form.done();
    saver.flush();
  };
  append(offer, [
    h('h2', {}, 'Có nội dung chưa gửi được từ lần trước'),
    h('p', {}, 'Nội dung sau còn giữ trên máy này mà máy chủ chưa có:'),
    h('ul', {}, differing.map(([key, { value, at }]) => h('li', {},
      h('strong', {}, form.name(key, `nhập lúc ${moment(at)}`)), h('div', { class: 'plain-text sheet' }, typeof value === 'string' ? value || '(trống)' : value.invalid ?? figureText(value))))),
    h('p', { class: 'actions' },
      h('button', { type: 'button', onclick: () => end(([key, content]) => saver.restore(key, content)) }, 'Khôi phục và lưu'),
      h('button', { type: 'button', class: 'plain', onclick: () => end(([key]) => kept.forget(key)) }, 'Bỏ nội dung này')),
  ]);
  return offer;
}
