-- The ministry's consolidated report of a period; its id is the period's.
create table consolidation (
    id              varchar(30) primary key references reporting_period,
    state           varchar(20) not null,
    round           int         not null,
    begun_at        timestamptz not null,
    revision_reason varchar(2000),
    valid_issue     uuid,
    version         bigint      not null
);

create table consolidation_aud (
    id              varchar(30) not null,
    rev             bigint      not null references revinfo,
    revtype         smallint    not null,
    state           varchar(20),
    round           int,
    begun_at        timestamptz,
    revision_reason varchar(2000),
    valid_issue     uuid,
    primary key (id, rev)
);

create table consolidation_text (
    consolidation_id varchar(30) not null references consolidation,
    section          varchar(40) not null,
    content          text        not null,
    version          int         not null,
    saved_by         varchar(64) not null,
    saved_at         timestamptz not null,
    primary key (consolidation_id, section)
);

create table consolidation_decision (
    id               bigint generated always as identity primary key,
    consolidation_id varchar(30)   not null references consolidation,
    round            int           not null,
    step             varchar(20)   not null,
    approved         boolean       not null,
    reason           varchar(2000) not null,
    decided_by       varchar(64)   not null,
    decided_at       timestamptz   not null,
    check (approved or reason <> '')
);
create index consolidation_decision_consolidation on consolidation_decision (consolidation_id);

-- Data and texts as they were sent to review: this is what is reviewed and signed, whatever comes in meanwhile.
create table consolidation_round (
    consolidation_id varchar(30) not null references consolidation,
    round            int         not null,
    content          text        not null,
    sent_by          varchar(64) not null,
    sent_at          timestamptz not null,
    primary key (consolidation_id, round)
);

create table ministry_number (
    body        varchar(20) not null,
    number_year int         not null,
    last_number int         not null,
    primary key (body, number_year)
);

create table consolidation_issue (
    id               uuid primary key,
    consolidation_id varchar(30) not null references consolidation,
    issue_number     int         not null,
    document_number  varchar(60) not null,
    replaces         uuid references consolidation_issue,
    content          text        not null,
    sha256           varchar(64) not null,
    signed_by        varchar(64) not null,
    signed_at        timestamptz not null,
    unique (consolidation_id, issue_number)
);
alter table consolidation add foreign key (valid_issue) references consolidation_issue;

create trigger consolidation_issue_immutable before update or delete on consolidation_issue
    for each row execute function refuse_change();
create trigger consolidation_issue_no_truncate before truncate on consolidation_issue
    for each statement execute function refuse_change();

-- To whom an issue goes, and how and when it was really sent.
create table consolidation_dispatch (
    id          bigint generated always as identity primary key,
    issue_id    uuid          not null references consolidation_issue,
    recipient   varchar(200)  not null,
    noted_at    timestamptz   not null,
    sent_on     date,
    method      varchar(200)  not null,
    reference   varchar(200)  not null,
    recorded_by varchar(64),
    recorded_at timestamptz,
    version     bigint        not null,
    unique (issue_id, recipient),
    check ((sent_on is null) = (recorded_by is null) and (sent_on is null) = (recorded_at is null))
);

create table consolidation_dispatch_aud (
    id          bigint   not null,
    rev         bigint   not null references revinfo,
    revtype     smallint not null,
    issue_id    uuid,
    recipient   varchar(200),
    noted_at    timestamptz,
    sent_on     date,
    method      varchar(200),
    reference   varchar(200),
    recorded_by varchar(64),
    recorded_at timestamptz,
    primary key (id, rev)
);
