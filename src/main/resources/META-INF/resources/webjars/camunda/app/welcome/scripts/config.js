import { introduce, locales } from '/js/webapp.js';

introduce('Chào mừng');

export default { locales };
