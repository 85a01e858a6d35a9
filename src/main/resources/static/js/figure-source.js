import { h } from './dom.js';
import { figureText } from './figure-table.js';

/** What something on offer, or taken over, comes from: its name, as a link where it can be traced. */
export function sourceName({ source, link }) {
  return link ? h('a', { href: link, target: '_blank', rel: 'noopener' }, source) : source;
}

/**
 * Where a figure came from, and whether somebody has changed it since; in words and a sign, never by colour alone.
 *
 * @param from `{source, link, value, changed}`: the value as it was taken, and whether the cell holds something else now; none
 *     for a figure that was typed
 */
export function figureSource(from) {
  return from && [
    h('span', { class: 'source' }, sign('↪'), 'Từ: ', sourceName(from)),
    from.changed && h('span', { class: 'source changed' }, sign('✎'), `Đã sửa tay; nguồn ghi ${figureText(from.value)}`),
  ];
}

function sign(character) {
  return h('span', { 'aria-hidden': 'true' }, `${character} `);
}
