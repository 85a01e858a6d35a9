import { get } from './api.js';
import { fill, h } from './dom.js';
import { fileList } from './files.js';
import { returnedMinutes, text, visitHeader, visitPath } from './inspection-view.js';
import { ProposalList } from './proposal-list.js';
import { QueuedFiles } from './queued-files.js';
import { SavedTexts } from './saved-texts.js';
import { UploadQueue } from './upload-queue.js';

const MINUTES = {
  participants: { label: 'Thành phần làm việc', limit: 4000, rows: 4, hint: 'Đoàn kiểm tra và những người làm việc với đoàn của đơn vị.' },
  assessment: { label: 'Nhận xét chung', limit: 10000, rows: 6 },
};
const FINDING = {
  finding: { label: 'Kết quả kiểm tra', limit: 10000, rows: 5 },
  evidence: { label: 'Căn cứ, minh chứng', limit: 4000, rows: 3, hint: 'Hồ sơ đã xem, người đã hỏi, nơi đã đến.' },
};

/**
 * Where the team writes down what it finds, in Tasklist and on the telephone: nothing needs the line to be there. Texts are kept in
 * the browser and photos in the upload queue until the server has them; a bar says at any time what is not sent yet.
 */
export class FindingsEditor {
  #view;
  #queue;
  #topics;
  #minutes;
  #proposals;
  #bar = h('div', { class: 'unsent' });

  /** @param form `{user, kept(subject)}` of whoever writes */
  static async open(form, visitId) {
    const path = visitPath(visitId);
    const view = await get(path);
    const [{ maxSize }, selfFiles, queue, ...files] = await Promise.all([
      get('/api/files/limits'), get(`${path}/self-report/files`), UploadQueue.open(form.user, `${path}/findings/`),
      ...view.topics.map(({ topic }) => get(`${path}/findings/${topic}/files`))]);
    return new FindingsEditor(form, path, view, { maxSize, selfFiles, queue, files });
  }

  constructor(form, path, view, { maxSize, selfFiles, queue, files }) {
    this.#view = view;
    this.#queue = queue;
    this.#topics = view.topics.map((topic, index) => this.#topic(form, path, topic, index, new QueuedFiles(
      `${path}/findings/${topic.topic}/files`, files[index], queue, maxSize)));
    this.#minutes = new SavedTexts(form, `minutes-${view.visit.id}`, { read: `${path}/minutes-text`, write: `${path}/minutes-text` },
      MINUTES, { participants: view.participants, assessment: view.assessment, version: view.minutesVersion });
    this.#proposals = new ProposalList(path, view, subject => form.kept(subject));
    this.element = h('div', { class: 'on-the-spot', oninput: () => this.#follow() },
      h('link', { rel: 'stylesheet', href: '/css/findings.css' }), visitHeader(view), returnedMinutes(view),
      !view.selfReportedAt && h('p', { class: 'notice warning' }, 'Đơn vị chưa nộp báo cáo tự kiểm tra.'),
      h('section', {}, h('h2', {}, 'Tệp kèm báo cáo tự kiểm tra của đơn vị'), fileList(selfFiles)),
      h('section', {}, h('h2', {}, 'Ghi nhận theo nội dung'), this.#topics.map(each => each.element)),
      h('section', {}, h('h2', {}, 'Biên bản'), this.#minutes.element),
      h('section', {}, h('h2', {}, 'Kiến nghị'), this.#proposals.element), this.#bar);
    this.element.addEventListener('save-status', () => this.#follow());
    queue.changed = () => {
      this.#topics.forEach(each => each.files.refresh());
      this.#follow();
    };
    queue.sent = (where, file) => {
      this.#topics.find(each => where === each.path)?.files.sent(file);
      this.#follow();
    };
    this.#follow();
    queue.run();
  }

  #topic(form, path, topic, index, files) {
    const place = `${path}/findings/${topic.topic}`;
    const texts = new SavedTexts(form, `finding-${this.#view.visit.id}-${topic.topic}`, { read: place, write: place }, FINDING,
      { finding: topic.finding ?? '', evidence: topic.evidence ?? '', version: topic.findingVersion });
    const state = h('span', { class: 'topic-state' });
    return {
      ...topic, texts, files, state, path: `${place}/files`,
      element: h('details', { class: 'topic', open: texts.offering },
        h('summary', {}, h('strong', {}, `${index + 1}. ${topic.label}`), ' ', state),
        h('details', { class: 'guidance' }, h('summary', {}, 'Đơn vị tự báo cáo'),
          h('div', { class: 'sheet' }, text(topic.selfReport, 'Đơn vị chưa báo cáo nội dung này.'))),
        texts.element, files.element),
    };
  }

  /** Whether the server has every text. */
  get clean() {
    return this.#texts.every(each => each.clean);
  }

  get #texts() {
    return [...this.#topics.map(each => each.texts), this.#minutes];
  }

  /** Sends everything; answers whether the server has it. */
  async flush() {
    const sent = await Promise.all([...this.#texts.map(each => each.flush()), this.#proposals.flush(), this.#queue.run()]);
    return sent.every(Boolean);
  }

  /** Sends everything; answers what keeps the minutes from being handed over, `{text, problems}`, or null. */
  async obstacle() {
    const missing = [
      await this.#minutes.missing({ participants: 'Hãy nhập thành phần làm việc.', assessment: 'Hãy nhập nhận xét chung của đoàn.' }),
      ...await Promise.all(this.#topics.map(each => each.texts.missing({ finding: `Hãy ghi kết quả kiểm tra nội dung “${each.label}”.` })))];
    const proposed = await this.#proposals.flush();
    const problems = [...missing.flatMap(each => each ?? []), ...this.#proposals.incomplete];
    if (missing.includes(null) || !proposed || !await this.#queue.run() || this.#texts.some(each => each.offering)) {
      return { text: `Còn nội dung hoặc ảnh máy chủ chưa có. ${this.#unsent()}`, problems };
    }
    return problems.length > 0 ? { text: 'Biên bản còn thiếu:', problems } : null;
  }

  #unsent() {
    const texts = this.#texts.filter(each => !each.clean || each.offering).length;
    const files = this.#queue.entries.length;
    const counts = [texts > 0 && `${texts} nội dung`, files > 0 && `${files} ảnh, tệp`].filter(Boolean).join(', ');
    const where = this.#queue.entries.every(each => each.kept) ? 'đang giữ trên máy này' : 'đừng đóng trang này';
    return counts && `Chưa gửi: ${counts} – ${where}. ${this.#queue.failure}`.trim();
  }

  #follow() {
    this.#topics.forEach(({ texts, files, state }) => {
      const written = texts.value('finding') !== '';
      state.className = `topic-state state ${written ? 'good' : 'warning'}`;
      state.textContent = `${written ? '✔ Đã ghi' : '… Chưa ghi'}${files.count > 0 ? `, ${files.count} tệp` : ''}`;
    });
    const unsent = this.#unsent();
    this.#bar.classList.toggle('waiting', unsent !== '');
    if (this.#bar.dataset.shown !== unsent) {
      this.#bar.dataset.shown = unsent;
      fill(this.#bar, h('span', {}, unsent || 'Máy chủ đã có đủ nội dung và ảnh.'),
        unsent && h('button', { type: 'button', onclick: () => this.flush() }, 'Gửi ngay'));
    }
  }
}
