import { call } from './api.js';
import { fill, h } from './dom.js';
import { newRecord, recordEditor } from './record-editor.js';
import { RecordFields, recordKind } from './record-fields.js';
import { membersSummary } from './renewal-view.js';

const ROLES = { HEAD: 'Trưởng ban', STANDING_DEPUTY: 'Phó Trưởng ban thường trực', DEPUTY: 'Phó Trưởng ban', MEMBER: 'Ủy viên', SECRETARY: 'Thư ký' };
const SEXES = { FEMALE: 'Nữ', MALE: 'Nam' };
const GROUPS = [['name', 'sex'], ['position', 'role'], ['account', 'since']];
const LEAVING = [...GROUPS, ['leaving'], ['leavingReason']];

/**
 * The people on the list of a renewal, each changed as it is typed. Who is in the committee is not taken out of the list but marked
 * as leaving.
 *
 * @param path of the renewal
 * @param members as the server gave them
 * @param people whom the unit can choose, `[{id, name}]`
 * @param kept answers unsaved work on a subject
 */
export class MemberList {
  #path;
  #members;
  #kept;
  #fields;
  #kind;
  #editors = new Map();
  #list = h('div', {});
  #adding = h('div', {});
  #summary = h('p', { role: 'status' });

  constructor(path, members, people, kept) {
    this.#path = `${path}/members`;
    this.#members = [...members];
    this.#kept = kept;
    this.#fields = fieldsFor(members, people);
    this.#kind = recordKind('thành viên', 'member-editor', this.#fields);
    members.forEach(each => this.#edit(each));
    this.element = h('div', { class: 'member-list' }, this.#summary, this.#list, this.#adding,
      h('p', { class: 'actions' }, h('button', { type: 'button', onclick: () => this.#add() }, 'Thêm thành viên')));
    this.#render();
    if (this.#new.all().added) {
      this.#add();
    }
  }

  /** The list as the server has it. */
  get members() {
    return this.#members;
  }

  /** Saves what is being written; answers whether the server has everything. */
  async flush() {
    const saved = await Promise.all([...this.#editors.values()].map(editor => editor.flush()));
    return saved.every(Boolean) && this.#adding.childElementCount === 0;
  }

  /** Where a problem the server found leads to, by `members[<id>].<field>`. */
  idOf(field) {
    const [, id, name] = /^members\[([^\]]+)\]\.(\w+)$/.exec(field) ?? [];
    return this.#editors.get(id)?.fields.controls[name]?.id;
  }

  get #new() {
    return this.#kept('member-new');
  }

  #edit(member) {
    const fields = new RecordFields(member.present ? this.#fields : without(this.#fields), member.present ? LEAVING : GROUPS, this.#kind.described(member));
    const reason = member.present && fields.place('leavingReason');
    const follow = () => { if (reason) { reason.hidden = !fields.controls.leaving.checked; } };
    fields.element.addEventListener('input', follow);
    fields.element.addEventListener('change', follow);
    fields.controls.leaving?.addEventListener('refresh', follow);
    follow();
    const kind = member.present ? this.#kind : recordKind('thành viên', 'member-editor', without(this.#fields));
    const editor = recordEditor(kind, `${this.#path}/${member.id}`, member, this.#kept(`member-${member.id}`), fields, latest => {
      this.#members = this.#members.map(each => (each.id === latest.id ? latest : each));
      this.#summarise();
      this.#title(latest);
    });
    this.#editors.set(member.id, editor);
  }

  #render() {
    fill(this.#list, this.#members.map(member => h('details', { class: 'block member', id: `member-${member.id}`,
      open: !complete(member) || Object.keys(this.#kept(`member-${member.id}`).all()).length > 0 },
    h('summary', {}, title(member)), this.#editors.get(member.id).element,
    !member.present && h('p', { class: 'actions' }, h('button', { type: 'button', class: 'plain', onclick: () => this.#remove(member) },
      `Xóa ${member.name} khỏi danh sách`)))));
    this.#summarise();
  }

  #title(member) {
    const summary = document.getElementById(`member-${member.id}`)?.querySelector('summary');
    if (summary) {
      summary.textContent = title(member);
    }
  }

  #summarise() {
    this.#summary.textContent = membersSummary(this.#members);
  }

  #add() {
    if (this.#adding.childElementCount > 0) {
      return;
    }
    const kept = this.#new;
    const own = without(this.#fields);
    const fields = new RecordFields(own, GROUPS, kept.all().added ?? {});
    fields.controls.account.addEventListener('change', () => {
      const chosen = fields.controls.account.selectedOptions[0];
      if (fields.controls.name.value.trim() === '' && chosen?.value) {
        fields.controls.name.value = chosen.textContent.replace(/ \([^)]*\)$/, '');
      }
    });
    fill(this.#adding, newRecord(recordKind('thành viên', 'member-editor', own), this.#path, kept, fields, added => {
      fill(this.#adding);
      if (added) {
        this.#members.push(added);
        this.#edit(added);
        this.#render();
      }
    }));
    fields.controls.name.focus();
  }

  async #remove(member) {
    if (!window.confirm(`Xóa ${member.name} khỏi danh sách?`)) {
      return;
    }
    try {
      await this.#editors.get(member.id).flush();
      const { version } = this.#members.find(each => each.id === member.id);
      await call('DELETE', `${this.#path}/${member.id}?version=${version}`);
      this.#members = this.#members.filter(each => each.id !== member.id);
      this.#editors.delete(member.id);
      this.#render();
    } catch (problem) {
      this.#summary.textContent = `Chưa xóa được. ${problem.message}`;
    }
  }
}

function fieldsFor(members, people) {
  const accounts = Object.fromEntries([
    ...members.filter(each => each.account).map(each => [each.account, `${each.accountName} (${each.account})`]),
    ...people.map(each => [each.id, `${each.name} (${each.id})`]),
  ]);
  return {
    name: { label: 'Họ và tên', limit: 200 },
    sex: { label: 'Giới tính', kind: 'choice', choices: SEXES },
    position: { label: 'Chức vụ ở đơn vị', limit: 200 },
    role: { label: 'Vai trò trong Ban', kind: 'choice', choices: ROLES },
    account: { label: 'Tài khoản', kind: 'choice', choices: accounts, none: '– không dùng hệ thống –', hint: 'Người của đơn vị; ký xong thì làm được việc của Ban.' },
    since: { label: 'Tham gia từ ngày', kind: 'day', hint: 'Để trống nếu từ ngày quyết định.' },
    leaving: { label: 'Thôi tham gia Ban', kind: 'tick' },
    leavingReason: { label: 'Lý do thôi tham gia', kind: 'area', limit: 2000, rows: 2 },
  };
}

/** The fields of somebody who is not in the committee yet. */
function without({ leaving, leavingReason, ...rest }) {
  return rest;
}

function complete(member) {
  return member.leaving ? member.leavingReason !== '' : Boolean(member.position && member.role && member.sex);
}

function title(member) {
  return `${member.name} – ${member.leaving ? 'thôi tham gia' : member.roleLabel || 'chưa chọn vai trò'}`;
}
