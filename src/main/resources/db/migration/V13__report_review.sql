-- Ids come from the reviewer's browser: what is sent twice is one comment.
create table report_comment (
    id          uuid primary key,
    report_id   varchar(60)   not null references unit_report,
    round       int           not null,
    step        varchar(20)   not null,
    field       varchar(100)  not null,
    text        varchar(2000) not null check (text <> ''),
    written_by  varchar(64)   not null,
    written_at  timestamptz   not null,
    answer      varchar(2000) not null,
    resolved_by varchar(64),
    resolved_at timestamptz,
    reopened_by varchar(64),
    reopened_at timestamptz,
    check ((resolved_by is null) = (resolved_at is null))
);
create index report_comment_report on report_comment (report_id);

create table report_comment_aud (
    id          uuid     not null,
    rev         bigint   not null references revinfo,
    revtype     smallint not null,
    report_id   varchar(60),
    round       int,
    step        varchar(20),
    field       varchar(100),
    text        varchar(2000),
    written_by  varchar(64),
    written_at  timestamptz,
    answer      varchar(2000),
    resolved_by varchar(64),
    resolved_at timestamptz,
    reopened_by varchar(64),
    reopened_at timestamptz,
    primary key (id, rev)
);

create table report_check (
    id         bigint generated always as identity primary key,
    report_id  varchar(60) not null references unit_report,
    round      int         not null,
    kind       varchar(20) not null,
    checked_by varchar(64) not null,
    checked_at timestamptz not null,
    unique (report_id, round, kind)
);

create table report_check_aud (
    id         bigint   not null,
    rev        bigint   not null references revinfo,
    revtype    smallint not null,
    report_id  varchar(60),
    round      int,
    kind       varchar(20),
    checked_by varchar(64),
    checked_at timestamptz,
    primary key (id, rev)
);
