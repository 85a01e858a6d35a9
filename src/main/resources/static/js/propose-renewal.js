import { get } from './api.js';
import { h } from './dom.js';
import { MemberList } from './member-list.js';
import { recordEditor } from './record-editor.js';
import { RecordFields, recordKind } from './record-fields.js';
import { decisionPapers, pathOf, renewalHeader, returnedRenewal, warnings } from './renewal-view.js';
import { history } from './report-view.js';

const TERMS = {
  kind: { label: 'Nội dung quyết định', kind: 'choice', choices: { ESTABLISHMENT: 'Thành lập Ban', RENEWAL: 'Kiện toàn Ban' }, none: null },
  follower: { label: 'Cán bộ theo dõi công tác', limit: 300, hint: 'Họ tên, chức vụ người theo dõi công tác bình đẳng giới của đơn vị.' },
  termFrom: { label: 'Nhiệm kỳ từ ngày', kind: 'day' },
  termTo: { label: 'Nhiệm kỳ đến ngày', kind: 'day' },
  decisionNumber: { label: 'Số quyết định', limit: 60, hint: 'Chỉ ghi khi văn thư đơn vị đã cấp số; để trống thì hệ thống cấp khi ký.' },
  decidedOn: { label: 'Ngày quyết định', kind: 'day', hint: 'Ghi cùng với số; để trống thì lấy ngày ký.' },
  grounds: { label: 'Căn cứ', kind: 'area', limit: 4000, rows: 5, hint: 'Mỗi căn cứ một dòng.' },
};
const GROUPS = [['kind', 'follower'], ['termFrom', 'termTo'], ['decisionNumber', 'decidedOn'], ['grounds']];
const NEEDED = {
  follower: 'Hãy nhập cán bộ theo dõi công tác.', termFrom: 'Hãy nhập ngày bắt đầu nhiệm kỳ.', termTo: 'Hãy nhập ngày kết thúc nhiệm kỳ.',
  grounds: 'Hãy nhập căn cứ của quyết định.',
};

/** A unit's drafters write who is to be in the committee, and the decision about it. */
export async function fillIn(form, task) {
  const path = pathOf(task.businessKey);
  const renewal = await get(path);
  const people = await get(`/api/committees/${encodeURIComponent(renewal.unitCode)}/people`);
  const kind = recordKind('quyết định', 'terms-editor', TERMS);
  const kept = subject => form.kept(`${renewal.id}-${subject}`);
  const terms = recordEditor(kind, `${path}/terms`, renewal.terms, kept('terms'), new RecordFields(TERMS, GROUPS, kind.described(renewal.terms)), () => {});
  const list = new MemberList(path, renewal.members, people, kept);
  form.show(returnedRenewal(renewal), renewalHeader(renewal), warnings(renewal), decisionPapers(renewal),
    h('section', {}, h('h2', {}, 'Thành viên'), list.element),
    h('section', {}, h('h2', {}, 'Quyết định'), terms.element),
    h('p', { class: 'notice' }, 'Quyết định chỉ có hiệu lực khi thủ trưởng ký; đến lúc đó nhóm Ban trong hệ thống vẫn như cũ. ',
      h('a', { href: `/committee-renewals/${encodeURIComponent(renewal.id)}`, target: '_blank', rel: 'noopener' }, 'Muốn rút đợt này thì mở trang của đợt')),
    history(renewal.decisions));
  form.save = () => { terms.flush(); list.flush(); };
  form.beforeComplete = async () => {
    const [savedTerms, savedList] = await Promise.all([terms.flush(), list.flush()]);
    if (!savedTerms || !savedList) {
      form.problems.show('Chưa trình được: có nội dung chưa lưu. Hãy lưu hoặc bỏ thành viên mới, sửa các ô được đánh dấu.');
      return false;
    }
    const problems = missing(terms, list);
    if (problems.length > 0) {
      form.problems.show('Chưa trình được, cần bổ sung:', problems);
    }
    return problems.length === 0;
  };
}

/** What the server will ask for, said before it is sent. */
function missing(terms, list) {
  const content = terms.fields.read() ?? {};
  const problems = Object.entries(NEEDED).filter(([name]) => !content[name])
    .map(([name, message]) => ({ id: terms.fields.controls[name].id, message }));
  if (Boolean(content.decisionNumber) !== Boolean(content.decidedOn)) {
    problems.push({ id: terms.fields.controls.decisionNumber.id, message: 'Số và ngày quyết định phải ghi cả hai, hoặc để trống cả hai.' });
  }
  const staying = list.members.filter(each => !each.leaving);
  const heads = staying.filter(each => each.role === 'HEAD').length;
  if (heads !== 1) {
    problems.push({ message: heads === 0 ? 'Ban phải có một Trưởng ban.' : 'Ban chỉ có một Trưởng ban.' });
  }
  for (const each of list.members) {
    const lacks = each.leaving ? !each.leavingReason && 'leavingReason' : ['position', 'role', 'sex'].find(name => !each[name]);
    if (lacks) {
      problems.push({ id: list.idOf(`members[${each.id}].${lacks}`),
        message: each.leaving ? `${each.name} thôi tham gia thì phải ghi lý do.` : `${each.name} còn thiếu chức vụ, vai trò trong Ban hoặc giới tính.` });
    }
  }
  return problems;
}
