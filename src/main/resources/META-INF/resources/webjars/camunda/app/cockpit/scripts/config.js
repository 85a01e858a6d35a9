import '/js/session-end.js';

export default {
  customScripts: ['scripts/progress.js'],
};
