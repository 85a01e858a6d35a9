import { number } from './format.js';

/** Everything the Cockpit plugin says. */
export const TEXTS = {
  tab: 'Tiến độ báo cáo',
  loading: 'Đang tải tiến độ…',
  retry: 'Thử lại',
  reload: 'Tải lại số liệu',
  loadedAt: time => `Số liệu lúc ${time}.`,
  forbidden: 'Tài khoản này không được xem tiến độ báo cáo của các đơn vị. Tiến độ dành cho Lãnh đạo Bộ, Vụ trưởng và chuyên viên Vụ Tổ chức cán bộ.',
  title: year => `Tiến độ báo cáo năm ${year}`,
  noPeriods: 'Năm này chưa có kỳ báo cáo nào.',
  year: 'Năm',
  otherProcess: 'Tiến độ báo cáo chỉ có ở quy trình “Báo cáo của đơn vị” và “Chu trình năm”.',
  periods: 'Các kỳ báo cáo',
  period: 'Kỳ báo cáo',
  due: 'Hạn nộp',
  expected: 'Phải nộp',
  submitted: 'Đã nộp',
  onTime: 'Đúng hạn',
  late: 'Nộp muộn',
  overdue: 'Quá hạn',
  notOpened: 'Chưa bắt đầu soạn',
  accepted: 'Được chấp nhận',
  stages: 'số báo cáo theo bước',
  lateList: 'Báo cáo quá hạn',
  nobodyLate: 'Không có báo cáo nào quá hạn.',
  unit: 'Đơn vị',
  stage: 'Bước',
  holder: 'Đang giữ',
  nobody: 'không có ai',
  inStage: 'Ở bước này',
  days: count => count === 0 ? 'từ hôm nay' : `${number(count)} ngày`,
  since: 'từ',
  lateness: 'Tình trạng hạn',
  more: 'Xem tất cả các đơn vị trên trang Tiến độ',
  moreLate: count => `và ${number(count)} báo cáo khác`,
  round: 'Vòng',
  originalDue: 'Hạn ban đầu',
  effectiveDue: 'Hạn hiện nay',
  cause: 'Nguyên nhân',
  lastRung: 'Lời nhắc gần nhất',
  nextRung: 'Lời nhắc tiếp theo',
  noLastRung: 'chưa nhắc lần nào',
  noNextRung: 'không còn lời nhắc nào',
  openReport: 'Mở báo cáo',
  openTask: 'Mở việc trong Tasklist',
  barLabel: period => `${number(period.submitted)} trên ${number(period.expected)} báo cáo đã nộp, ${number(period.overdue)} quá hạn`,
};

/** How a period stands. */
export const STATES = { PLANNED: 'chưa mở', OPEN: 'đang mở', CLOSED: 'đã khoá', CANCELLED: 'đã huỷ' };

/** Beside its colour each tone has a mark of its own. */
export const MARKS = { good: '✓', wait: '●', warn: '▲', bad: '✖', none: '–' };
