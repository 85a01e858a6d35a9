import { introduce, locales } from '/js/webapp.js';

introduce('Quản trị');

export default { locales };
