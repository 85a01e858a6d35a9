const TYPES = {
  Boolean: 'Đúng/sai', Bytes: 'Dữ liệu nhị phân', Date: 'Ngày', Double: 'Số thực', File: 'Tệp', Integer: 'Số nguyên', Json: 'JSON', Long: 'Số nguyên dài',
  Null: 'Trống', Object: 'Đối tượng', Short: 'Số nguyên ngắn', String: 'Chuỗi ký tự', Xml: 'XML',
};
const DECISION_TYPES = {
  boolean: 'đúng/sai', date: 'ngày', double: 'số thực', integer: 'số nguyên', long: 'số nguyên dài', string: 'chuỗi ký tự',
};
const PERMISSIONS = {
  ACCESS: 'vào ứng dụng', ALL: 'tất cả', NONE: 'không có quyền nào', READ: 'xem', UPDATE: 'sửa', CREATE: 'tạo', DELETE: 'xóa', SUSPEND: 'tạm dừng',
  SET: 'đặt', ASSIGN: 'giao',
  READ_TASK: 'xem việc', UPDATE_TASK: 'sửa việc', TASK_ASSIGN: 'giao việc', TASK_WORK: 'làm việc được giao',
  CREATE_INSTANCE: 'bắt đầu hồ sơ', READ_INSTANCE: 'xem hồ sơ', UPDATE_INSTANCE: 'sửa hồ sơ', DELETE_INSTANCE: 'xóa hồ sơ',
  MIGRATE_INSTANCE: 'chuyển phiên bản hồ sơ', SUSPEND_INSTANCE: 'tạm dừng hồ sơ', RETRY_JOB: 'thử lại tác vụ nền',
  READ_HISTORY: 'xem lịch sử', DELETE_HISTORY: 'xóa lịch sử', UPDATE_HISTORY: 'sửa lịch sử',
  READ_VARIABLE: 'xem biến', UPDATE_VARIABLE: 'sửa biến',
  READ_INSTANCE_VARIABLE: 'xem biến của hồ sơ', UPDATE_INSTANCE_VARIABLE: 'sửa biến của hồ sơ',
  READ_TASK_VARIABLE: 'xem biến của việc', UPDATE_TASK_VARIABLE: 'sửa biến của việc',
  READ_HISTORY_VARIABLE: 'xem lịch sử biến',
  CREATE_BATCH_MIGRATE_PROCESS_INSTANCES: 'tạo lô chuyển phiên bản hồ sơ',
  CREATE_BATCH_MODIFY_PROCESS_INSTANCES: 'tạo lô điều chỉnh hồ sơ',
  CREATE_BATCH_RESTART_PROCESS_INSTANCES: 'tạo lô bắt đầu lại hồ sơ',
  CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES: 'tạo lô xóa hồ sơ đang chạy',
  CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES: 'tạo lô xóa hồ sơ đã kết thúc',
  CREATE_BATCH_DELETE_DECISION_INSTANCES: 'tạo lô xóa lượt quyết định',
  CREATE_BATCH_SET_JOB_RETRIES: 'tạo lô đặt số lần thử lại tác vụ nền',
  CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES: 'tạo lô đặt số lần thử lại việc ngoài',
  CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND: 'tạo lô tạm dừng hồ sơ',
  CREATE_BATCH_SET_REMOVAL_TIME: 'tạo lô đặt thời điểm xóa lịch sử',
  CREATE_BATCH_SET_VARIABLES: 'tạo lô đặt biến',
  CREATE_BATCH_CORRELATE_MESSAGE: 'tạo lô gửi thông điệp',
};
const CRITERIA = {
  'Process Instance': 'Hồ sơ quy trình', 'Process definition': 'Định nghĩa quy trình', 'Case Instance': 'Hồ sơ vụ việc', 'Case definition': 'Định nghĩa vụ việc',
  Other: 'Khác', 'User / Group': 'Người dùng, nhóm', Task: 'Việc', Dates: 'Thời gian',
  Key: 'Mã', 'Key In': 'Mã trong danh sách', Name: 'Tên', 'Name Like': 'Tên gần giống', 'Business Key': 'Mã hồ sơ', 'Business Key Like': 'Mã hồ sơ gần giống',
  Active: 'Đang hoạt động', 'Activity Instance ID In': 'ID lượt bước trong danh sách', 'Execution ID': 'ID lượt thực hiện',
  Assignee: 'Người đảm nhiệm', 'Assignee in': 'Người đảm nhiệm trong danh sách', 'Assignee Like': 'Người đảm nhiệm gần giống', Owner: 'Người giao',
  'Candidate Group': 'Nhóm được nhận', 'Candidate Groups': 'Các nhóm được nhận', 'Candidate User': 'Người được nhận', 'Involved User': 'Người có liên quan',
  Assigned: 'Đã có người đảm nhiệm', Unassigned: 'Chưa có người đảm nhiệm', 'Delegation State': 'Tình trạng ủy thác',
  'Definition Key': 'Mã định nghĩa', 'Definition Key In': 'Mã định nghĩa trong danh sách', 'Definition Key Like': 'Mã định nghĩa gần giống',
  Description: 'Mô tả', 'Description Like': 'Mô tả gần giống', Priority: 'Độ ưu tiên', 'Priority Max': 'Độ ưu tiên cao nhất', 'Priority Min': 'Độ ưu tiên thấp nhất',
  'Tenant ID In': 'Mã đơn vị sử dụng trong danh sách', 'Without Tenant ID': 'Không có đơn vị sử dụng', 'Without Due Date': 'Không có hạn xử lý',
  'Created Before': 'Tạo trước', 'Created After': 'Tạo sau', 'Due Before': 'Đến hạn trước', 'Due After': 'Đến hạn sau',
  'Follow Up Before': 'Ngày theo dõi trước', 'Follow Up After': 'Ngày theo dõi sau',
  'Follow Up Before or Not Existent': 'Ngày theo dõi trước, hoặc không có',
  'List of values seperated by comma. E.g.': 'Các giá trị cách nhau bằng dấu phẩy. Ví dụ',
  'List of values separated by comma or an expression which evaluates to a list. E.g.': 'Các giá trị cách nhau bằng dấu phẩy, hoặc biểu thức cho một danh sách. Ví dụ',
  'E.g.': 'Ví dụ',
};
const CALENDAR = {
  Sun: 'CN', Mon: 'T2', Tue: 'T3', Wed: 'T4', Thu: 'T5', Fri: 'T6', Sat: 'T7',
  January: 'Tháng 1', February: 'Tháng 2', March: 'Tháng 3', April: 'Tháng 4', May: 'Tháng 5', June: 'Tháng 6',
  July: 'Tháng 7', August: 'Tháng 8', September: 'Tháng 9', October: 'Tháng 10', November: 'Tháng 11', December: 'Tháng 12',
};

/** What the webapps say beside their locale: the place, and there the English as it is and what is said instead. */
const TEXTS = [
  ['.sr-only', { Close: 'Đóng', previous: 'Trước', next: 'Sau' }],
  ['button[ng-click*="zoom" i]', { 'zoom in': 'Phóng to', 'zoom out': 'Thu nhỏ', 'reset zoom': 'Trở về cỡ ban đầu' }],
  ['.section-toggle, .tooltip-inner', { 'Toggle this section': 'Ẩn hoặc hiện phần này' }],
  ['.page-notifications, .alert', { Error: 'Lỗi' }],
  ['td.actions', { Actions: 'Thao tác' }],
  ['.null-value', { null: 'không có' }],
  ['.loader, .diagram-holder, [cam-widget-bpmn-viewer]', { 'Loading diagram': 'Đang tải sơ đồ' }],
  ['.view-drd-button', { 'View DRD': 'Xem sơ đồ quyết định' }],
  ['.group-type', { SYSTEM: 'Hệ thống', WORKFLOW: 'Công việc' }],
  ['.permissions .selection', { 'Select all': 'Chọn tất cả', 'Unselect all': 'Bỏ chọn tất cả' }],
  ['.permissions', PERMISSIONS],
  ['.col-type, option', TYPES],
  ['.filter-modal', CRITERIA],
  ['[uib-datepicker], .uib-datepicker, .uib-daypicker, .uib-monthpicker', CALENDAR],
  ['.clause', { When: 'Khi', And: 'và', Then: 'Thì' }],
  ['.hit-policy', { 'Hit policy:': 'Cách chọn dòng:', First: 'Dòng đầu tiên', 'Rules may overlap. The first matching rule will be chosen': 'Nhiều dòng có thể cùng khớp; lấy dòng khớp đầu tiên' }],
  ['.input-variable, .output-variable', { 'Input type': 'Kiểu đầu vào', 'Output type': 'Kiểu đầu ra', ...DECISION_TYPES }],
  ['th.annotation', { Annotations: 'Ghi chú' }],
  ['.decision-table-name', { 'Decision name': 'Tên quyết định' }],
  ['.input-label', { 'Input label': 'Tên đầu vào' }],
  ['.output-label', { 'Output label': 'Tên đầu ra' }],
];
const ATTRIBUTES = ['title', 'placeholder', 'aria-label', 'label', 'uib-tooltip'];

/**
 * Says in Vietnamese what the webapps have no locale for. A text is replaced only in its place, and only when nothing else
 * stands there: several names with commas between, or a name before a colon and what bears it, are said piece by piece.
 */
export function speakVietnamese() {
  const watch = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES };
  new MutationObserver(changes => changes.forEach(({ type, target, addedNodes, attributeName }) => {
    if (type === 'attributes') {
      sayAttribute(target, attributeName);
    } else if (type === 'characterData') {
      sayText(target);
    } else {
      addedNodes.forEach(say);
    }
  })).observe(document.documentElement, watch);
}

function say(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    sayText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    ATTRIBUTES.filter(name => node.hasAttribute(name)).forEach(name => sayAttribute(node, name));
    node.childNodes.forEach(say);
  }
}

function sayText(node) {
  const text = node.nodeValue;
  if (text.trim()) {
    const said = inVietnamese(node.parentElement, text.trim());
    if (said) {
      node.nodeValue = text.replace(text.trim(), () => said);
    }
  }
}

function sayAttribute(element, name) {
  const said = inVietnamese(element, element.getAttribute(name)?.trim());
  if (said) {
    element.setAttribute(name, said);
  }
}

/** Nothing when all is well as it stands. */
function inVietnamese(element, text) {
  if (!element || !text) {
    return null;
  }
  for (const [place, texts] of TEXTS) {
    const said = word(texts, text) ?? starred(texts, text) ?? ofYear(texts, text) ?? list(texts, text) ?? named(texts, text);
    if (said && said !== text && element.closest(place)) {
      return said;
    }
  }
  return null;
}

function word(texts, text) {
  return Object.hasOwn(texts, text) ? texts[text] : null;
}

/** Tasklist marks so what may be an expression. */
function starred(texts, text) {
  const said = text.endsWith('*') && word(texts, text.slice(0, -1).trim());
  return said ? `${said} *` : null;
}

/** A month and its year. */
function ofYear(texts, text) {
  const [month, year, ...rest] = text.split(' ');
  return rest.length === 0 && /^\d{4}$/.test(year) && Object.hasOwn(texts, month) ? `${texts[month]} năm ${year}` : null;
}

function list(texts, text) {
  const words = text.split(', ');
  return words.length > 1 && words.every(each => Object.hasOwn(texts, each)) ? words.map(each => texts[each]).join(', ') : null;
}

function named(texts, text) {
  const [name, bearer] = text.split(/: (.*)/s);
  return bearer && Object.hasOwn(texts, name) ? `${texts[name]}: ${bearer}` : null;
}
