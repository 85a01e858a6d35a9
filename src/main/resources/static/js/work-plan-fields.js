import { RecordFields } from './record-fields.js';

/** What the fields of a piece of work are called. */
export const WORK_LABELS = {
  task: 'Nhiệm vụ của văn bản hướng dẫn', content: 'Nội dung công việc', target: 'Mục tiêu', indicator: 'Chỉ số đánh giá',
  responsible: 'Người phụ trách', dueOn: 'Hạn hoàn thành', amount: 'Kinh phí (đồng)', budgetLineId: 'Mục chi',
};

const GROUPS = [['task'], ['content'], ['target', 'indicator'], ['responsible', 'dueOn'], ['amount', 'budgetLineId']];

/**
 * The fields that describe a piece of work.
 *
 * @param content what they hold at first; empty for a new one
 * @param plan whose tasks and budget lines can be chosen
 */
export class WorkFields extends RecordFields {
  constructor(content, plan) {
    super(fieldsOf(content, plan), GROUPS, content);
  }

  /** The task is a number to the server. */
  read(aloud = false) {
    const content = super.read(aloud);
    return content && { ...content, task: content.task === null ? null : Number(content.task) };
  }
}

/** The describing part of a piece of work as the server gave it. */
export function describedWork(item) {
  return Object.fromEntries(Object.keys(WORK_LABELS).map(name => [name, item[name] === '' || item[name] === undefined ? null : item[name]]));
}

function fieldsOf({ budgetLineId, line }, plan) {
  const lines = Object.fromEntries(plan.lines.map(each => [each.id, each.name]));
  if (budgetLineId && !(budgetLineId in lines)) {
    lines[budgetLineId] = `${line || 'Mục chi đã chọn'} (không còn dùng)`;
  }
  const tasks = Object.fromEntries(plan.tasks.map(task => [task.number, `${task.number}. ${task.label}`]));
  const fields = {
    task: { kind: 'choice', choices: tasks },
    content: { kind: 'area', rows: 2, limit: 1000 },
    target: { kind: 'area', rows: 2, limit: 1000 },
    indicator: { limit: 500, hint: 'Ví dụ: 02 lớp, 80 người dự.' },
    responsible: { limit: 200 },
    dueOn: { kind: 'day', hint: `Trong năm ${plan.year}.` },
    amount: { kind: 'number', className: 'money', hint: '0 nếu không cần kinh phí.' },
    budgetLineId: { kind: 'choice', choices: lines, none: '– không cần kinh phí –' },
  };
  Object.entries(fields).forEach(([name, field]) => { field.label = WORK_LABELS[name]; });
  return fields;
}
