import { h } from './dom.js';
import { fileList } from './files.js';
import { day, moment } from './format.js';

const OUTCOMES = { SIGNED: ['good', '✔'], SIGNED_WITH_OPINION: ['warning', '✎'], REFUSED: ['bad', '✕'], RETURNED: ['warning', '↻'] };

/** Where the server has the program of a year. */
export function programPath(year) {
  return `/api/inspection-programs/${year}`;
}

/** Where the server has the visit of this business key, e.g. 2017-VPB-1. */
export function visitPath(id) {
  return `/api/inspection-visits/${encodeURIComponent(id)}`;
}

/** Where the server has the recommendation of this business key, e.g. 2017-VPB-1-R1. */
export function recommendationPath(id) {
  return `/api/recommendations/${encodeURIComponent(id)}`;
}

/** From one day to another, e.g. 14/06/2017–15/06/2017. */
export function days(first, last) {
  return first === last ? day(first) : `${day(first)}–${day(last)}`;
}

/** Who is of the team, its head first and named so. */
export function teamNames({ teamHead, team }) {
  return [`${teamHead.name} (trưởng đoàn)`, ...team.filter(each => each.id !== teamHead.id).map(each => each.name)].join(', ');
}

/** A text as it was typed, or that there is none. */
export function text(typed, none = '(chưa có nội dung)') {
  return typed?.trim() ? h('div', { class: 'plain-text', translate: 'no' }, typed) : h('p', { class: 'quiet' }, none);
}

/** What is planned for a visit, or stands of it in the program. */
export function visitFacts(visit) {
  return h('dl', { class: 'facts' },
    h('dt', {}, 'Thời gian'), h('dd', {}, days(visit.firstDay, visit.lastDay)),
    h('dt', {}, 'Đoàn kiểm tra'), h('dd', {}, teamNames(visit)),
    visit.selfReportDueOn && [h('dt', {}, 'Hạn báo cáo tự kiểm tra'), h('dd', {}, day(visit.selfReportDueOn))],
    h('dt', {}, 'Trọng tâm'), h('dd', { class: 'plain-text', translate: visit.focus ? 'no' : null }, visit.focus || 'Cả sáu nội dung'));
}

/** Of whom and when the visit is, and how far. */
export function visitHeader(view) {
  const { visit } = view;
  const facts = visitFacts(visit);
  facts.append(h('dt', {}, 'Tình trạng'), h('dd', {}, visit.stateLabel, view.round > 1 && ` (biên bản lần ${view.round})`));
  if (view.selfReportedAt) {
    facts.append(h('dt', {}, 'Báo cáo tự kiểm tra'), h('dd', {}, `đơn vị nộp ${moment(view.selfReportedAt)}`));
  }
  return h('header', {}, h('h1', {}, `Kiểm tra công tác bình đẳng giới, ${visit.unitName}`), facts,
    h('ul', { class: 'paper-links' }, h('li', {},
      h('a', { href: `/inspection-visits/${encodeURIComponent(visit.id)}`, target: '_blank', rel: 'noopener' }, 'Hồ sơ đợt kiểm tra'))));
}

/** What does not fit, what blocks first; with a word for how grave it is. */
export function conflictList(conflicts) {
  const sorted = [...conflicts].sort((one, other) => Number(other.blocking) - Number(one.blocking));
  return sorted.length > 0 && h('ul', { class: 'conflicts' }, sorted.map(({ blocking, message }) => h('li', {},
    h('strong', { class: blocking ? 'state bad' : 'state warning' }, blocking ? '✕ Phải sửa: ' : '! Lưu ý: '), message)));
}

/** What each side did with the minutes; nothing it said is left out. */
export function signatureList(signatures) {
  return h('section', {}, h('h2', {}, 'Chữ ký và ý kiến của hai bên'),
    signatures.length === 0 ? h('p', { class: 'quiet' }, 'Chưa bên nào ký.')
      : h('ol', { class: 'history signatures' }, signatures.map(each => {
        const [tone, sign] = OUTCOMES[each.outcome];
        return h('li', {}, h('strong', {}, each.sideLabel), ' – ',
          h('span', { class: `state ${tone}` }, h('span', { 'aria-hidden': 'true' }, `${sign} `), each.outcomeLabel),
          ` – ${signer(each)}, ${moment(each.at)}`,
          each.opinion && h('p', { class: 'plain-text' }, each.opinion));
      })));
}

function signer({ by, onBehalfOf }) {
  return onBehalfOf ? `${by} thay ${onBehalfOf}` : by;
}

/**
 * The minutes of a round to read, with the signatures they have.
 *
 * @param view the visit as the server gave it
 * @param minutes one of its rounds; the newest unless another is given
 */
export function minutesView(view, minutes = view.minutes[0]) {
  const { content } = minutes;
  const label = Object.fromEntries(view.topics.map(each => [each.topic, each.label]));
  return h('article', { class: 'minutes' },
    h('h2', {}, `Biên bản kiểm tra${minutes.round > 1 ? ` (lần ${minutes.round})` : ''}`),
    h('p', { class: 'quiet' }, `Lập xong ${moment(minutes.submittedAt)}. Mã kiểm tra SHA-256: `, h('code', {}, minutes.sha256)),
    h('h3', {}, 'Thành phần làm việc'), text(content.participants),
    !content.selfReported && h('p', { class: 'notice warning' }, 'Đơn vị chưa nộp báo cáo tự kiểm tra khi đoàn lập biên bản.'),
    content.topics.map((topic, index) => h('section', {},
      h('h3', {}, `${index + 1}. ${label[topic.topic]}`),
      topic.selfReport && h('details', { class: 'block' }, h('summary', {}, 'Đơn vị tự báo cáo'), text(topic.selfReport)),
      h('h4', {}, 'Kết quả kiểm tra'), text(topic.finding),
      topic.evidence && [h('h4', {}, 'Căn cứ, minh chứng'), text(topic.evidence)])),
    h('h3', {}, 'Nhận xét chung'), text(content.assessment),
    h('h3', {}, 'Kiến nghị của đoàn'), proposals(content.proposals),
    signatureList(minutes.signatures));
}

/** Recommendations as the team proposes or the director issues them, by number. */
function proposals(all) {
  return all.length === 0 ? h('p', { class: 'quiet' }, 'Không có kiến nghị.')
    : h('ol', { class: 'history' }, all.map(each => h('li', {}, h('strong', {}, `${each.number}. `),
      h('span', { class: 'plain-text' }, each.content),
      h('p', { class: 'quiet' }, `Chịu trách nhiệm: ${each.responsible}. Thời hạn: ${day(each.dueOn)}.`))));
}

/** Why the minutes came back to the team, when they did. */
export function returnedMinutes(view) {
  const back = view.visit.state === 'VISITING' && view.minutes[0]?.signatures.find(each => each.outcome === 'RETURNED');
  return back && h('section', { class: 'notice returned' }, h('h2', {}, 'Biên bản được đề nghị sửa'),
    h('p', { class: 'quiet' }, `${back.sideLabel} (${signer(back)}), ${moment(back.at)}`),
    h('p', { class: 'plain-text' }, back.opinion));
}

/** What is recommended, to whom, by when, and how far it is. */
export function recommendationHeader(recommendation) {
  const page = `/inspection-visits/${encodeURIComponent(recommendation.visitId)}`;
  return h('header', {},
    h('h1', {}, `Kiến nghị ${recommendation.number} sau kiểm tra, ${recommendation.unitName}`),
    h('div', { class: 'plain-text sheet' }, recommendation.content),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Chịu trách nhiệm'), h('dd', {}, recommendation.responsible),
      h('dt', {}, 'Hạn trả lời'), h('dd', {}, day(recommendation.answerDueOn)),
      h('dt', {}, 'Hạn thực hiện'), h('dd', {}, day(recommendation.dueOn)),
      h('dt', {}, 'Kết luận'), h('dd', {}, h('a', { href: page, target: '_blank', rel: 'noopener' },
        `${recommendation.conclusionNumber}, ban hành ${moment(recommendation.issuedAt)}`)),
      h('dt', {}, 'Trưởng đoàn'), h('dd', {}, recommendation.teamHead.name),
      h('dt', {}, 'Tình trạng'), h('dd', {}, recommendation.stateLabel,
        recommendation.reopened > 0 && ` (đã yêu cầu thực hiện lại ${recommendation.reopened} lần)`)));
}

/** What the unit says to the recommendation. */
export function answerView({ answerLabel, answerReason }) {
  return answerLabel && h('section', {}, h('h2', {}, 'Trả lời của đơn vị'),
    h('p', {}, h('strong', {}, answerLabel)), answerReason && text(answerReason));
}

/** What the unit has done, with the files that show it. */
export function evidenceView({ evidence }, files) {
  return h('section', {}, h('h2', {}, 'Kết quả thực hiện và minh chứng'), text(evidence), fileList(files));
}

/** Why the head of the team asks once more, when he does. */
export function reopenedNotice({ steps }) {
  const last = steps.at(-1);
  return last?.step === 'VERIFICATION' && h('section', { class: 'notice returned' }, h('h2', {}, 'Trưởng đoàn yêu cầu thực hiện tiếp'),
    h('p', { class: 'quiet' }, `${last.by}, ${moment(last.at)}`), h('p', { class: 'plain-text' }, last.text));
}

/** Every answer, evidence and verification, in order. */
export function recommendationSteps(steps) {
  return steps.length > 0 && h('section', {}, h('h2', {}, 'Quá trình theo dõi'),
    h('ol', { class: 'history' }, steps.map(each => h('li', {},
      h('strong', {}, [each.stepLabel, each.outcomeLabel].filter(Boolean).join(': ')), ` – ${signer(each)}, ${moment(each.at)}`,
      each.text && h('p', { class: 'plain-text' }, each.text)))));
}
