-- Inspection visits (directive §7): the ministry committee's yearly program, its visits and what they lead to.
create table inspection_program (
    cycle_year   int primary key references annual_cycle,
    state        varchar(20)    not null,
    round        int            not null,
    purpose      varchar(10000) not null,
    stage_since  timestamptz    not null,
    approved_at  timestamptz,
    text_version bigint         not null,
    version      bigint         not null
);
create table inspection_program_aud (
    cycle_year  int      not null,
    rev         bigint   not null references revinfo,
    revtype     smallint not null,
    state       varchar(20),
    round       int,
    purpose     varchar(10000),
    approved_at timestamptz,
    primary key (cycle_year, rev)
);
create table inspection_program_decision (
    id         bigint generated always as identity primary key,
    cycle_year int           not null references inspection_program,
    round      int           not null,
    approved   boolean       not null,
    reason     varchar(2000) not null,
    decided_by varchar(64)   not null,
    decided_at timestamptz   not null,
    check (approved or reason <> '')
);
create index inspection_program_decision_year on inspection_program_decision (cycle_year, id);

-- A visit to a unit; the team holds its head too.
create table inspection_visit (
    id                 varchar(40) primary key,
    cycle_year         int           not null references inspection_program,
    unit_code          varchar(20)   not null references organization_unit,
    unit_name          varchar(200)  not null,
    visit_number       int           not null,
    first_day          date          not null,
    last_day           date          not null,
    team_head          varchar(64)   not null,
    team               varchar(64)[] not null,
    focus              varchar(4000) not null,
    state              varchar(20)   not null,
    stage_since        timestamptz   not null,
    self_report_due_on date          not null,
    self_reported_at   timestamptz,
    round              int           not null,
    participants       varchar(4000)  not null,
    assessment         varchar(10000) not null,
    minutes_version    bigint         not null,
    conclusion         varchar(20000) not null,
    conclusion_version bigint         not null,
    concluded_at       timestamptz,
    cancelled_reason   varchar(2000)  not null,
    version            bigint         not null,
    unique (cycle_year, unit_code, visit_number),
    check (last_day >= first_day),
    check (team_head = any (team))
);
create index inspection_visit_unit on inspection_visit (unit_code, first_day);
create index inspection_visit_team on inspection_visit using gin (team);
create table inspection_visit_aud (
    id                 varchar(40) not null,
    rev                bigint      not null references revinfo,
    revtype            smallint    not null,
    cycle_year         int,
    unit_code          varchar(20),
    unit_name          varchar(200),
    visit_number       int,
    first_day          date,
    last_day           date,
    team_head          varchar(64),
    team               varchar(64)[],
    focus              varchar(4000),
    state              varchar(20),
    self_report_due_on date,
    self_reported_at   timestamptz,
    round              int,
    participants       varchar(4000),
    assessment         varchar(10000),
    conclusion         varchar(20000),
    concluded_at       timestamptz,
    cancelled_reason   varchar(2000),
    primary key (id, rev)
);

-- What unit and team say on each of the six topics of the directive's §7.
create table inspection_topic (
    id              varchar(70) primary key,
    visit_id        varchar(40)    not null references inspection_visit,
    topic           varchar(20)    not null,
    self_report     varchar(10000) not null,
    self_version    bigint         not null,
    finding         varchar(10000) not null,
    evidence        varchar(4000)  not null,
    finding_version bigint         not null,
    version         bigint         not null,
    unique (visit_id, topic)
);
create table inspection_topic_aud (
    id          varchar(70) not null,
    rev         bigint      not null references revinfo,
    revtype     smallint    not null,
    visit_id    varchar(40),
    topic       varchar(20),
    self_report varchar(10000),
    finding     varchar(10000),
    evidence    varchar(4000),
    primary key (id, rev)
);

-- What the committee proposes to change in an approved program, one at a time; the director decides.
create table inspection_change (
    id              bigint generated always as identity primary key,
    cycle_year      int           not null references inspection_program,
    kind            varchar(10)   not null,
    visit_id        varchar(40) references inspection_visit,
    unit_code       varchar(20)   not null references organization_unit,
    first_day       date          not null,
    last_day        date          not null,
    team_head       varchar(64)   not null,
    team            varchar(64)[] not null,
    focus           varchar(4000) not null,
    reason          varchar(2000) not null check (reason <> ''),
    proposed_by     varchar(64)   not null,
    proposed_at     timestamptz   not null,
    state           varchar(10)   not null,
    decided_by      varchar(64),
    decided_at      timestamptz,
    decision_reason varchar(2000) not null,
    version         bigint        not null,
    check (kind = 'ADD' or visit_id is not null),
    check ((state = 'PROPOSED') = (decided_at is null))
);
create unique index inspection_change_open on inspection_change (cycle_year) where state = 'PROPOSED';

-- Numbered papers of the ministry: the program, the decision on a visit (a change makes another issue), the conclusion.
create table inspection_number (
    kind        varchar(20) not null,
    number_year int         not null,
    last_number int         not null,
    primary key (kind, number_year)
);
create table inspection_paper (
    id              bigint generated always as identity primary key,
    subject_id      varchar(40) not null,
    kind            varchar(20) not null,
    issue           int         not null,
    document_number varchar(60) not null,
    content         text        not null,
    sha256          varchar(64) not null,
    signed_by       varchar(64) not null,
    signed_at       timestamptz not null,
    unique (subject_id, kind, issue)
);

-- The minutes of each round as both sides see them, and what each side did with them.
create table inspection_minutes (
    id           bigint generated always as identity primary key,
    visit_id     varchar(40) not null references inspection_visit,
    round        int         not null,
    content      text        not null,
    sha256       varchar(64) not null,
    submitted_by varchar(64) not null,
    submitted_at timestamptz not null,
    unique (visit_id, round)
);
create table inspection_signature (
    id           bigint generated always as identity primary key,
    visit_id     varchar(40)   not null,
    round        int           not null,
    side         varchar(10)   not null,
    outcome      varchar(20)   not null,
    opinion      varchar(4000) not null,
    sha256       varchar(64)   not null,
    signed_by    varchar(64)   not null,
    on_behalf_of varchar(64),
    title        varchar(300)  not null,
    signed_at    timestamptz   not null,
    foreign key (visit_id, round) references inspection_minutes (visit_id, round),
    unique (visit_id, round, side),
    check (outcome = 'SIGNED' or opinion <> '')
);

-- What the team proposes to recommend, until the conclusion is issued.
create table recommendation_draft (
    id          uuid primary key,
    visit_id    varchar(40)   not null references inspection_visit,
    place       int           not null,
    content     varchar(4000) not null,
    responsible varchar(300)  not null,
    due_on      date,
    version     bigint        not null
);
create index recommendation_draft_visit on recommendation_draft (visit_id, place);

create table recommendation (
    id               varchar(50) primary key,
    visit_id         varchar(40)    not null references inspection_visit,
    cycle_year       int            not null,
    unit_code        varchar(20)    not null references organization_unit,
    unit_name        varchar(200)   not null,
    number           int            not null,
    content          varchar(4000)  not null,
    responsible      varchar(300)   not null,
    answer_due_on    date           not null,
    due_on           date           not null,
    issued_at        timestamptz    not null,
    state            varchar(20)    not null,
    stage_since      timestamptz    not null,
    answer           varchar(10),
    answer_reason    varchar(4000)  not null,
    evidence         varchar(10000) not null,
    evidence_version bigint         not null,
    reopened         int            not null,
    closed_at        timestamptz,
    version          bigint         not null,
    unique (visit_id, number),
    check ((closed_at is not null) = (state in ('CLOSED', 'WITHDRAWN')))
);
create index recommendation_unit on recommendation (unit_code, due_on);
create index recommendation_open on recommendation (due_on) where closed_at is null;
create table recommendation_aud (
    id            varchar(50) not null,
    rev           bigint      not null references revinfo,
    revtype       smallint    not null,
    visit_id      varchar(40),
    cycle_year    int,
    unit_code     varchar(20),
    unit_name     varchar(200),
    number        int,
    content       varchar(4000),
    responsible   varchar(300),
    answer_due_on date,
    due_on        date,
    issued_at     timestamptz,
    state         varchar(20),
    answer        varchar(10),
    answer_reason varchar(4000),
    evidence      varchar(10000),
    reopened      int,
    closed_at     timestamptz,
    primary key (id, rev)
);
-- Every answer, evidence and verification; nothing is overwritten.
create table recommendation_step (
    id                bigint generated always as identity primary key,
    recommendation_id varchar(50)    not null references recommendation,
    step              varchar(20)    not null,
    outcome           varchar(20)    not null,
    text              varchar(10000) not null,
    taken_by          varchar(64)    not null,
    on_behalf_of      varchar(64),
    taken_at          timestamptz    not null
);
create index recommendation_step_of on recommendation_step (recommendation_id, id);

create trigger inspection_program_decision_immutable before update or delete on inspection_program_decision
    for each row execute function refuse_change();
create trigger inspection_paper_immutable before update or delete on inspection_paper
    for each row execute function refuse_change();
create trigger inspection_minutes_immutable before update or delete on inspection_minutes
    for each row execute function refuse_change();
create trigger inspection_signature_immutable before update or delete on inspection_signature
    for each row execute function refuse_change();
create trigger recommendation_step_immutable before update or delete on recommendation_step
    for each row execute function refuse_change();
