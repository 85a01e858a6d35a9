import { introduce, locales } from '/js/webapp.js';

introduce('Cockpit');

export default {
  locales,
  customScripts: ['scripts/progress.js'],
};
