import { h } from './dom.js';
import { fileEditor, fileList } from './files.js';
import { day, moment } from './format.js';
import { SavedTexts } from './saved-texts.js';

/** Where the server has the difficulty of this business key, e.g. 2017-VPB-DIFFICULTY-1. */
export function difficultyPath(id) {
  return `/api/difficulties/${encodeURIComponent(id)}`;
}

/** What was raised, by whom, and by when it is to be answered. */
export function difficultyHeader(difficulty) {
  return h('header', {},
    h('h1', {}, difficulty.subject),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Đơn vị nêu'), h('dd', {}, `${difficulty.unitName}, ${moment(difficulty.raisedAt)}`),
      difficulty.sectionTitle && [h('dt', {}, 'Mục báo cáo'), h('dd', {}, difficulty.sectionTitle)],
      h('dt', {}, 'Tình trạng'), h('dd', {}, difficulty.stateLabel,
        difficulty.reopened > 0 && ` (đơn vị đã đề nghị trả lời lại ${difficulty.reopened} lần)`),
      h('dt', {}, 'Hạn Bộ trả lời'), h('dd', {}, day(difficulty.answerDueOn)),
      difficulty.holderDueOn && [h('dt', {}, 'Hạn của việc này'), h('dd', {}, day(difficulty.holderDueOn))]),
    h('div', { class: 'plain-text sheet' }, difficulty.content));
}

/** Everything that happened, in order, as far as the reader is told of it. */
export function difficultySteps(steps) {
  return h('section', {}, h('h2', {}, 'Quá trình trao đổi'),
    h('ol', { class: 'history' }, steps.map(each => h('li', {},
      h('strong', {}, each.unitName ? `${each.stepLabel}: ${each.unitName}` : each.stepLabel), ' – ',
      h('span', { class: 'quiet' }, `${each.by}, ${moment(each.at)}`),
      each.text && h('p', { class: 'plain-text' }, each.text),
      each.files.length > 0 && fileList(each.files)))));
}

/** The last turn of this kind, or none. */
export function lastStep({ steps }, kind) {
  return steps.filter(each => each.step === kind).at(-1);
}

/** What a turn says, above everything else. */
export function stepNotice(title, step) {
  return step && h('section', { class: 'notice' }, h('h2', {}, title),
    h('p', { class: 'quiet' }, `${step.by}, ${moment(step.at)}`),
    h('p', { class: 'plain-text' }, step.text));
}

/** The text of the next turn, saved as it is typed. */
export function turnText(form, difficulty, label, hint) {
  const path = difficultyPath(difficulty.id);
  return new SavedTexts(form, `difficulty-${difficulty.id}-${difficulty.state}`, { read: path, write: `${path}/text` },
    { text: { label, hint, limit: 10000, rows: 8 } }, difficulty);
}

/** The files of the next turn. */
export function turnFiles(difficulty) {
  return fileEditor(`${difficultyPath(difficulty.id)}/files`, difficulty.files);
}

/** Saves the text before the task is completed; a missing or unsaved one keeps it open. */
export async function mayComplete(form, texts, message) {
  const missing = await texts.missing({ text: message });
  if (missing === null || missing.length > 0) {
    form.problems.show(missing === null ? `Chưa gửi được. ${texts.message}` : 'Chưa gửi được, cần bổ sung:', missing ?? []);
  }
  return missing?.length === 0;
}
