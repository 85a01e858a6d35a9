import { siteMenu } from '/js/site-menu.js';
import { webapp } from '/js/webapp.js';

const WEBAPP = /^\/camunda\//;

/** The own pages the person has use for, in the place of the vendor's manual. */
function links(menu) {
  return menu.flatMap(group => group.links)
    .filter(({ path }) => !WEBAPP.test(path))
    .map(({ label, path }) => ({ label, href: path, description: '' }));
}

const settings = webapp('Chào mừng');

export default { ...settings, links: links(await siteMenu()) };
