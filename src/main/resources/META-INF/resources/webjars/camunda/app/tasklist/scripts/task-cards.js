// Tasklist loads custom scripts from below its own folder; the plugin lies with our other modules.
export { default } from '/js/task-cards.js';
