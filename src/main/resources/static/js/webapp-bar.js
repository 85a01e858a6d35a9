import { siteMenu } from './site-menu.js';
import { append, h } from './dom.js';

/** The header of the own pages in one line, above a webapp; without the links where they cannot be had. */
export function siteBar() {
  const nav = h('nav', { class: 'site-nav', 'aria-label': 'Chính' });
  showLinks(nav);
  return h('div', { class: 'ge ge-bar', role: 'region', 'aria-label': 'Hệ thống' },
    h('div', { class: 'site-header' },
      h('a', { class: 'site-name', href: '/' }, 'Bình đẳng giới', h('span', {}, ' và vì sự tiến bộ của phụ nữ')),
      h('details', { class: 'site-menu' }, h('summary', {}, 'Danh mục')),
      nav));
}

async function showLinks(nav) {
  append(nav, (await siteMenu()).map(({ label, links }) => label === ''
    ? links.map(link)
    : h('details', { name: 'site-nav' }, h('summary', {}, label), h('div', {}, links.map(link)))));
  await import('./site-nav.js');
}

function link({ label, path }) {
  return h('a', { href: path, 'aria-current': path === location.pathname && 'page' }, label);
}
