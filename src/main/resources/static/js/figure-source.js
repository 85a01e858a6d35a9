import { h } from './dom.js';

/** What something on offer comes from: its name, as a link where it can be traced. */
export function sourceName({ source, link }) {
  return link ? h('a', { href: link, target: '_blank', rel: 'noopener' }, source) : source;
}
