import { get } from './api.js';
import { h } from './dom.js';
import { fileEditor } from './files.js';
import { day } from './format.js';
import { visitHeader, visitPath } from './inspection-view.js';
import { SavedTexts } from './saved-texts.js';

const LONGEST = 10000;

/** A unit's drafters report on the six topics before the team comes. */
export async function fillIn(form, task) {
  const path = visitPath(task.businessKey);
  const [view, files] = await Promise.all([get(path), get(`${path}/self-report/files`)]);
  const topics = view.topics.map((topic, index) => ({ ...topic, texts: new SavedTexts(form, `self-report-${view.visit.id}-${topic.topic}`,
    { read: `${path}/self-report/${topic.topic}`, write: `${path}/self-report/${topic.topic}` },
    { text: { label: `${index + 1}. ${topic.label}`, limit: LONGEST, rows: 6 } }, { text: topic.selfReport ?? '', version: topic.selfVersion }) }));
  form.show(visitHeader(view), decided(view),
    h('p', { class: 'notice' }, `Hạn nộp báo cáo: hết ngày ${day(view.visit.selfReportDueOn)}. Đoàn kiểm tra chỉ đọc được báo cáo khi đơn vị nộp, hoặc khi bắt đầu kiểm tra.`),
    h('section', {}, h('h2', {}, 'Báo cáo tự kiểm tra'), topics.map(each => h('section', { class: 'topic' }, each.texts.element))),
    fileEditor(`${path}/self-report/files`, files));
  form.save = () => Promise.all(topics.map(each => each.texts.flush()));
  form.beforeComplete = () => complete(form, topics);
  form.variables = () => (topics.every(each => each.texts.clean) ? {} : null);
}

/** The decision by which the unit is inspected. */
function decided({ papers }) {
  const decision = papers.find(each => each.kind === 'DECISION');
  return decision && h('p', {}, 'Theo ', h('strong', {}, `${decision.kindLabel} số ${decision.documentNumber}`), ` ký ngày ${day(decision.signedAt)}.`);
}

async function complete(form, topics) {
  const missing = await Promise.all(topics.map(each => each.texts.missing({ text: `Hãy báo cáo nội dung “${each.label}”.` })));
  const unsaved = topics.find((each, index) => missing[index] === null);
  const problems = missing.flatMap(each => each ?? []);
  if (unsaved) {
    form.problems.show(`Chưa nộp được. ${unsaved.texts.message}`, problems);
  } else if (problems.length > 0) {
    form.problems.show(`Chưa nộp được, còn ${problems.length} nội dung chưa báo cáo:`, problems);
  }
  return !unsaved && problems.length === 0;
}
