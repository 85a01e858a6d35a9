create table unit_report (
    id              varchar(60) primary key,
    period_id       varchar(30) not null references reporting_period,
    unit_code       varchar(20) not null references organization_unit,
    template_id     varchar(60) not null references report_template_version,
    state           varchar(20) not null,
    round           int         not null,
    deadline_rule   varchar(20) not null,
    original_due_on date        not null,
    due_on          date        not null,
    closes_at       timestamptz not null,
    admitted_until  date,
    admission_reason varchar(2000),
    submitted_at    timestamptz,
    late            boolean     not null,
    held_days       int         not null,
    listed_late_at  timestamptz,
    version         bigint      not null,
    unique (period_id, unit_code)
);
create index unit_report_unit on unit_report (unit_code);

create table unit_report_aud (
    id              varchar(60) not null,
    rev             bigint      not null references revinfo,
    revtype         smallint    not null,
    period_id       varchar(30),
    unit_code       varchar(20),
    template_id     varchar(60),
    state           varchar(20),
    round           int,
    deadline_rule   varchar(20),
    original_due_on date,
    due_on          date,
    closes_at       timestamptz,
    admitted_until  date,
    admission_reason varchar(2000),
    submitted_at    timestamptz,
    late            boolean,
    held_days       int,
    listed_late_at  timestamptz,
    primary key (id, rev)
);

create table report_text (
    report_id varchar(60) not null references unit_report,
    section   varchar(40) not null,
    content   text        not null,
    version   int         not null,
    saved_by  varchar(64) not null,
    saved_at  timestamptz not null,
    primary key (report_id, section)
);

create table report_figure (
    report_id varchar(60)  not null references unit_report,
    cell      varchar(100) not null,
    status    varchar(20)  not null,
    number    int check (number between 0 and 99999999),
    estimated boolean      not null,
    version   int          not null,
    saved_by  varchar(64)  not null,
    saved_at  timestamptz  not null,
    primary key (report_id, cell),
    check ((status = 'NUMBER') = (number is not null))
);

create table report_decision (
    id         bigint generated always as identity primary key,
    report_id  varchar(60)   not null references unit_report,
    round      int           not null,
    step       varchar(20)   not null,
    approved   boolean       not null,
    reason     varchar(2000) not null,
    decided_by varchar(64)   not null,
    decided_at timestamptz   not null,
    check (approved or reason <> '')
);
create index report_decision_report on report_decision (report_id);

create table report_round (
    id        bigint generated always as identity primary key,
    report_id varchar(60) not null references unit_report,
    round     int         not null,
    content   text        not null,
    sent_by   varchar(64) not null,
    sent_at   timestamptz not null
);
create index report_round_report on report_round (report_id);

create table report_number (
    unit_code   varchar(20) not null references organization_unit,
    number_year int         not null,
    last_number int         not null,
    primary key (unit_code, number_year)
);

create table report_issue (
    id              uuid primary key,
    report_id       varchar(60) not null references unit_report,
    issue_number    int         not null,
    document_number varchar(60) not null,
    replaces        uuid references report_issue,
    content         text        not null,
    sha256          varchar(64) not null,
    signed_by       varchar(64) not null,
    submitted_at    timestamptz not null,
    late            boolean     not null,
    unique (report_id, issue_number)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Bản đã nộp không được sửa hoặc xoá (%).', tg_table_name;
end
$$;
create trigger report_issue_immutable before update or delete on report_issue
    for each row execute function refuse_change();
create trigger report_issue_no_truncate before truncate on report_issue
    for each statement execute function refuse_change();

create table report_extension (
    id               bigint generated always as identity primary key,
    report_id        varchar(60)   not null references unit_report,
    requested_due_on date          not null,
    reason           varchar(2000) not null,
    requested_by     varchar(64)   not null,
    requested_at     timestamptz   not null,
    state            varchar(20)   not null,
    granted_due_on   date,
    decided_by       varchar(64),
    decided_at       timestamptz,
    decided_reason   varchar(2000)
);
-- At most one request waits for its decision.
create unique index report_extension_open on report_extension (report_id) where state = 'REQUESTED';

create table report_extension_aud (
    id               bigint   not null,
    rev              bigint   not null references revinfo,
    revtype          smallint not null,
    report_id        varchar(60),
    requested_due_on date,
    reason           varchar(2000),
    requested_by     varchar(64),
    requested_at     timestamptz,
    state            varchar(20),
    granted_due_on   date,
    decided_by       varchar(64),
    decided_at       timestamptz,
    decided_reason   varchar(2000),
    primary key (id, rev)
);
