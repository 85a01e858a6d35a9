-- What money for gender equality may be spent on (Thông tư 191/2009/TT-BTC); the ministry's finance desk keeps the list.
-- A line can be chosen for plans of the years from first_year to last_year; a line once used is retired, never deleted.
create table budget_line (
    id          uuid primary key,
    position    int          not null,
    name        varchar(200) not null check (name <> ''),
    legal_basis varchar(500) not null check (legal_basis <> ''),
    first_year  int          not null check (first_year between 2007 and 2099),
    last_year   int check (last_year between first_year and 2099),
    saved_by    varchar(64)  not null,
    saved_at    timestamptz  not null,
    version     bigint       not null
);
create unique index budget_line_name on budget_line (lower(name)) where last_year is null;
create table budget_line_aud (
    id          uuid     not null,
    rev         bigint   not null references revinfo,
    revtype     smallint not null,
    position    int,
    name        varchar(200),
    legal_basis varchar(500),
    first_year  int,
    last_year   int,
    saved_by    varchar(64),
    saved_at    timestamptz,
    primary key (id, rev)
);
create trigger budget_line_stays before delete on budget_line for each row execute function refuse_change();

insert into budget_line (id, position, name, legal_basis, first_year, saved_by, saved_at, version)
select gen_random_uuid(), line.position, line.name, 'Thông tư số 191/2009/TT-BTC ngày 01/10/2009 của Bộ Tài chính', 2009, 'system',
       now(), 0
from (values (1, 'Hội nghị, hội thảo, tập huấn'),
             (2, 'Thông tin, tuyên truyền, phổ biến chính sách, pháp luật'),
             (3, 'Biên soạn, in ấn tài liệu'),
             (4, 'Kiểm tra, giám sát'),
             (5, 'Khảo sát, điều tra, nghiên cứu'),
             (6, 'Khen thưởng'),
             (7, 'Sơ kết, tổng kết'),
             (8, 'Họp Ban Vì sự tiến bộ của phụ nữ, văn phòng phẩm')) as line (position, name);

-- The desk has asked the units of a year for their plans.
create table work_plan_opening (
    cycle_year int primary key references annual_cycle,
    due_on     date          not null,
    note       varchar(2000) not null,
    opened_by  varchar(64)   not null,
    opened_at  timestamptz   not null
);

-- A unit's plan of work of a year with its estimate (directive §7); one of a unit and year.
create table work_plan (
    id           varchar(30) primary key,
    cycle_year   int            not null references annual_cycle,
    unit_code    varchar(20)    not null references organization_unit,
    unit_name    varchar(200)   not null,
    state        varchar(20)    not null,
    round        int            not null,
    due_on       date           not null,
    goals        varchar(10000) not null,
    organisation varchar(10000) not null,
    approved_at  timestamptz,
    stage_since  timestamptz    not null,
    text_version bigint         not null,
    version      bigint         not null,
    unique (cycle_year, unit_code)
);
create index work_plan_unit on work_plan (unit_code);
create table work_plan_aud (
    id           varchar(30) not null,
    rev          bigint      not null references revinfo,
    revtype      smallint    not null,
    cycle_year   int,
    unit_code    varchar(20),
    unit_name    varchar(200),
    state        varchar(20),
    round        int,
    due_on       date,
    goals        varchar(10000),
    organisation varchar(10000),
    approved_at  timestamptz,
    primary key (id, rev)
);

-- A piece of work under one of the directive's eight tasks. Money is in đồng. What is planned is fixed by the approval; progress
-- is recorded through the year. "planned" is false for what came up after the approval.
create table work_plan_item (
    id                uuid primary key,
    plan_id           varchar(30)   not null references work_plan,
    position          int           not null,
    task              int           not null check (task between 1 and 8),
    content           varchar(1000) not null check (content <> ''),
    target            varchar(1000) not null,
    responsible       varchar(200)  not null,
    due_on            date,
    indicator         varchar(500)  not null,
    budget_line_id    uuid references budget_line,
    amount            bigint check (amount between 0 and 1000000000000),
    planned           boolean       not null,
    budget_comment    varchar(2000) not null,
    budget_comment_by varchar(64),
    budget_comment_at timestamptz,
    progress          varchar(20)   not null,
    percent           int check (percent between 0 and 100),
    progress_text     varchar(4000) not null,
    reason            varchar(2000) not null,
    done_on           date,
    progress_by       varchar(64),
    progress_at       timestamptz,
    saved_by          varchar(64)   not null,
    saved_at          timestamptz   not null,
    version           bigint        not null,
    check ((progress = 'DONE') = (done_on is not null)),
    check (progress <> 'NOT_DONE' or reason <> '')
);
create index work_plan_item_plan on work_plan_item (plan_id, task, position);
create index work_plan_item_line on work_plan_item (budget_line_id);
create table work_plan_item_aud (
    id                uuid     not null,
    rev               bigint   not null references revinfo,
    revtype           smallint not null,
    plan_id           varchar(30),
    position          int,
    task              int,
    content           varchar(1000),
    target            varchar(1000),
    responsible       varchar(200),
    due_on            date,
    indicator         varchar(500),
    budget_line_id    uuid,
    amount            bigint,
    planned           boolean,
    budget_comment    varchar(2000),
    budget_comment_by varchar(64),
    budget_comment_at timestamptz,
    progress          varchar(20),
    percent           int,
    progress_text     varchar(4000),
    reason            varchar(2000),
    done_on           date,
    progress_by       varchar(64),
    progress_at       timestamptz,
    saved_by          varchar(64),
    saved_at          timestamptz,
    primary key (id, rev)
);

create table work_plan_decision (
    id           bigint generated always as identity primary key,
    plan_id      varchar(30)   not null references work_plan,
    round        int           not null,
    step         varchar(20)   not null,
    approved     boolean       not null,
    reason       varchar(2000) not null,
    decided_by   varchar(64)   not null,
    on_behalf_of varchar(64),
    decided_at   timestamptz   not null,
    check (approved or reason <> '')
);
create index work_plan_decision_plan on work_plan_decision (plan_id, id);
create trigger work_plan_decision_immutable before update or delete on work_plan_decision
    for each row execute function refuse_change();

-- The plan as it was approved. Its number comes from the unit's one series of KH numbers (plan_number).
create table approved_work_plan (
    plan_id         varchar(30) primary key references work_plan,
    document_number varchar(60) not null,
    content         text        not null,
    sha256          varchar(64) not null,
    approved_by     varchar(64) not null,
    approved_at     timestamptz not null
);
create trigger approved_work_plan_immutable before update or delete on approved_work_plan
    for each row execute function refuse_change();
create trigger approved_work_plan_no_truncate before truncate on approved_work_plan
    for each statement execute function refuse_change();

-- What was approved cannot be planned otherwise afterwards, whoever tries; progress can be recorded.
create function refuse_approved_item_change() returns trigger language plpgsql as $$
begin
    if old.planned and exists (select from approved_work_plan a where a.plan_id = old.plan_id)
        and (tg_op = 'DELETE'
             or (old.plan_id, old.position, old.task, old.content, old.target, old.responsible, old.due_on, old.indicator,
                 old.budget_line_id, old.amount, old.planned)
                is distinct from
                (new.plan_id, new.position, new.task, new.content, new.target, new.responsible, new.due_on, new.indicator,
                 new.budget_line_id, new.amount, new.planned)) then
        raise exception 'Nhiệm vụ trong kế hoạch đã phê duyệt không được sửa hoặc xóa.';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger work_plan_item_fixed before update or delete on work_plan_item
    for each row execute function refuse_approved_item_change();
