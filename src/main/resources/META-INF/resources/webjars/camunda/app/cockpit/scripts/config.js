import { webapp } from '/js/webapp.js';

export default {
  ...webapp('Cockpit'),
  customScripts: ['scripts/progress.js'],
};
