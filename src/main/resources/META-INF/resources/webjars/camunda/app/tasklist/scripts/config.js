import { webapp } from '/js/webapp.js';

sortByDueDate();

export default {
  ...webapp('Việc cần làm'),
  customScripts: ['scripts/task-cards.js'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'Nhận việc đang chọn' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Đến bộ lọc đầu tiên' },
    focusList: { key: 'ctrl+alt+l', description: 'Đến việc đầu tiên trong danh sách' },
    focusForm: { key: 'ctrl+alt+f', description: 'Đến ô đầu tiên của biểu mẫu' },
    startProcess: { key: 'ctrl+alt+p', description: 'Bắt đầu quy trình' },
  },
};

/** Where the address says nothing Tasklist would say that the newest comes first; people here go by due dates. */
function sortByDueDate() {
  const search = new URLSearchParams(location.hash.split('?')[1]);
  if (!search.has('sorting')) {
    search.set('sorting', JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
    history.replaceState(null, '', `${location.pathname}#/?${search}`);
  }
}
