import { h } from './dom.js';
import { fileList } from './files.js';
import { moment } from './format.js';
import { text } from './inspection-view.js';

const STANDINGS = { MET: ['good', '✔'], BROKEN: ['bad', '✕'], UNKNOWN: ['warning', '?'] };

/** Where the server has the proposal of this business key, e.g. 2017-VPB-COMMENDATION-1. */
export function commendationPath(id) {
  return `/api/commendations/${encodeURIComponent(id)}`;
}

/** Of whom and for what the proposal is, and how far. */
export function commendationHeader(view) {
  const last = [...view.steps].reverse().find(({ outcomeLabel }) => outcomeLabel === 'trả lại');
  return h('header', {}, h('link', { rel: 'stylesheet', href: '/css/commendations.css' }),
    h('h1', {}, `Đề nghị khen thưởng ${view.number}, năm ${view.year}`),
    h('p', { class: 'quiet' }, `${view.unitName} · ${view.stateLabel}${view.round > 1 ? `, lần trình ${view.round}` : ''}`),
    view.state === 'PROPOSING' && last && h('section', { class: 'notice returned', role: 'status' },
      h('h2', {}, `${last.stepLabel} trả lại`), h('div', { class: 'plain-text' }, last.reason), h('p', { class: 'quiet' }, `${last.by}, ${moment(last.at)}`)),
    h('ul', { class: 'paper-links' },
      h('li', {}, h('a', { href: `/commendations/${encodeURIComponent(view.id)}`, target: '_blank', rel: 'noopener' }, 'Hồ sơ đề nghị')),
      view.proposalNumber && h('li', {}, h('a', { href: `/commendations/${encodeURIComponent(view.id)}/proposal.pdf?inline`, target: '_blank', rel: 'noopener' }, `Tờ trình số ${view.proposalNumber}`))));
}

/** Every condition with its standing in a word, what it asks, where from, and the facts it goes by. */
export function conditionList({ conditions }) {
  return h('section', {}, h('h2', {}, 'Điều kiện, lúc này'),
    h('p', { class: 'hint' }, 'Điều kiện về đơn vị áp dụng cho chính đơn vị và mọi người đơn vị đề nghị. Điều kiện không đạt thì không khen thưởng được.'),
    h('ul', { class: 'conditions' }, conditions.lines.map(line => {
      const [tone, sign] = STANDINGS[line.standing];
      return h('li', { class: line.standing.toLowerCase() },
        h('p', {}, h('strong', { class: `state ${tone}` }, `${sign} ${line.standingLabel} `), h('strong', {}, line.label)),
        h('p', { class: 'hint' }, `${line.explanation} Nguồn: ${line.source}.`),
        h('ul', {}, line.grounds.map(({ text: said, link }) => h('li', {}, link ? newTab(link, said) : said))));
    })));
}

/** The facts and files the proposal rests on. */
export function evidenceView({ facts }, files) {
  return h('section', {}, h('h2', {}, 'Minh chứng'),
    facts.length > 0 ? h('ul', {}, facts.map(fact => h('li', {}, newTab(fact.link, fact.text)))) : h('p', { class: 'quiet' }, 'Không chọn minh chứng nào từ hệ thống.'),
    fileList(files));
}

/** What is proposed in general. */
export function meritsView({ subject, merits }) {
  return h('section', {}, h('h2', {}, 'Nội dung đề nghị'), text(subject), h('h3', {}, 'Thành tích chung'), text(merits));
}

/** A candidate to read, with what the committee thinks, if that is given. */
export function candidateFacts(candidate, opinion = null) {
  return [h('dl', {},
    h('dt', {}, candidate.kindLabel), h('dd', {}, candidate.position || '–'),
    h('dt', {}, 'Hình thức'), h('dd', {}, candidate.awardLabel, ' ', h('span', { class: 'quiet' }, `(${candidate.awardBasis})`)),
    h('dt', {}, 'Thành tích'), h('dd', { class: 'plain-text' }, candidate.achievements)),
  candidate.excludedBy.length > 0 && h('p', { class: 'state bad' }, `✕ Vướng điều kiện: ${candidate.excludedBy.join(', ')}`),
  opinion?.choice && h('p', {}, h('strong', {}, `Ban VSTBPN Bộ: ${opinion.choiceLabel.toLowerCase()}. `), opinion.reason)];
}

/** All candidates to read. */
export function candidateList({ candidates }) {
  return h('section', {}, h('h2', {}, 'Ai được đề nghị'),
    candidates.map(candidate => h('article', { class: 'block' }, h('h3', {}, candidate.name), candidateFacts(candidate))));
}

function newTab(href, label) {
  return h('a', { href, target: '_blank', rel: 'noopener' }, label);
}
