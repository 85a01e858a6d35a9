const COLUMNS = { filters: 'cột bộ lọc', list: 'cột danh sách việc', task: 'cột việc đang mở' };

/**
 * What the webapps leave out for those who do not see the screen or have no mouse: the element and the attributes it gets. An
 * attribute that is there already stays; what is not known yet is asked for again when the page changes.
 */
const RULES = [
  ['[cam-widget-header]', { role: 'banner' }],
  ['.site-wrap, .ctn-main, body > [ng-view]', { role: 'main' }],
  ['.modal[role="dialog"]', { 'aria-label': dialog => textOf(dialog.querySelector('.modal-title, .modal-header h1, .modal-header h2, .modal-header h3')) }],
  ['button.region-toggle', { 'aria-label': button => `Ẩn hoặc hiện ${COLUMNS[button.dataset.region]}` }],
  ['button.btn-toggle', { 'aria-label': 'Mở hoặc thu gọn nhánh này' }],
  ['input[ng-keyup="search()"]', { 'aria-label': 'Tìm bước trong hồ sơ' }],
  ['input[ng-model="searchCriteriaStorage.nameInput"]', { 'aria-label': 'Tên của tìm kiếm' }],
  ['button.maximize', { 'aria-label': 'Mở rộng việc ra cả màn hình' }],
  ['button.reset-regions', { 'aria-label': 'Trở lại ba cột' }],
  ['.new-sort > a', { 'aria-label': 'Thêm cách sắp xếp' }],
  ['.app-switch > a', { 'aria-label': 'Các ứng dụng' }],
  ['.instance-link', { 'aria-label': 'Mở hồ sơ quy trình trong Cockpit' }],
  ['a.circle[state-circle]', { 'aria-label': 'Mở hồ sơ quy trình' }],
  ['a.app-label-wrapper', { 'aria-hidden': 'true', tabindex: '-1' }],
  ['[cam-widget-search] button.dropdown-toggle', { 'aria-label': 'Lưu tìm kiếm, mở tìm kiếm đã lưu' }],
  ['input[uib-typeahead][aria-expanded]', {
    'aria-controls': field => field.getAttribute('aria-owns'), 'aria-label': field => field.placeholder, role: 'combobox',
  }],
  ['a:not([href])', { role: 'button' }],
  ['a:not([href]):not(.glyphicon-copy)', { tabindex: '0' }],
  ['a[ng-click^="changeOrder"]', { 'aria-label': link => (link.closest('th, td') ? `Sắp xếp theo ${textOf(link.closest('th, td'))}` : null) }],
  ['a.expand-collapse', { 'aria-label': link => link.title || 'Ẩn hoặc hiện phần bên cạnh' }],
  ['.ctn-main aside', { role: 'none' }],
  ['.modal-body .form-group .form-control', { 'aria-label': field => textOf(field.closest('.form-group').querySelector('label')) }],
  ['.filter-modal select.form-control', { 'aria-label': 'Tiêu chí' }],
  ['input[name="queryParamValue"]', { 'aria-label': 'Giá trị' }],
  ['input[name="filterColor"]', { 'aria-label': 'Màu' }],
  ['input[name="filterPriority"]', { 'aria-label': 'Độ ưu tiên' }],
  ['#inputTenantName', { 'aria-label': 'Tên đơn vị sử dụng' }],
  ['button[ng-click^="applyChange"]', { 'aria-label': 'Ghi lại' }],
  ['button[ng-click^="cancelChange"]', { 'aria-label': 'Bỏ thay đổi' }],
  ['a[ng-click="incrementHours()"]', { 'aria-label': 'Thêm một giờ' }],
  ['a[ng-click="decrementHours()"]', { 'aria-label': 'Bớt một giờ' }],
  ['a[ng-click="incrementMinutes()"]', { 'aria-label': 'Thêm phút' }],
  ['a[ng-click="decrementMinutes()"]', { 'aria-label': 'Bớt phút' }],
  ['a[ng-click^="removeGroup"]', { 'aria-label': 'Bỏ nhóm này khỏi việc' }],
  ['.uib-title[role="heading"]', { 'aria-level': '3' }],
  ['.tjs-table-container', { tabindex: '0' }],
  ['h4.process-definition', { 'aria-level': '3', role: 'heading' }],
  ['h4.legend-holder', { 'aria-level': '2', role: 'heading' }],
  ['.ge-progress h3', { 'aria-level': '2', role: 'heading' }],
  ['.ge-progress h4', { 'aria-level': '3', role: 'heading' }],
  ['a:not([aria-label]), button:not([aria-label])', { 'aria-label': element => (textOf(element) ? null : tooltipOf(element)) }],
];

/** Keeps to the rules whatever the webapp does to its page, once for each picture of it. */
export function helpEverybody() {
  document.addEventListener('keydown', pressWithoutMouse);
  let due = false;
  new MutationObserver(() => {
    if (!due) {
      due = true;
      requestAnimationFrame(() => {
        due = false;
        RULES.forEach(keep);
      });
    }
  }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['class', 'uib-tooltip'] });
}

function keep([selector, attributes]) {
  for (const element of document.querySelectorAll(selector)) {
    for (const [name, value] of Object.entries(attributes)) {
      if (!element.hasAttribute(name)) {
        const given = typeof value === 'function' ? value(element) : value;
        if (given) {
          element.setAttribute(name, given);
        }
      }
    }
  }
}

/** A link without an address is pressed by the mouse only. */
function pressWithoutMouse(event) {
  if ((event.key === 'Enter' || event.key === ' ') && event.target.matches('a[role="button"]:not([href])')) {
    event.preventDefault();
    event.target.click();
  }
}

function textOf(element) {
  return element?.textContent.trim().replace(/\s+/g, ' ');
}

function tooltipOf(element) {
  return element.getAttribute('uib-tooltip') ?? element.querySelector('[uib-tooltip]')?.getAttribute('uib-tooltip');
}
