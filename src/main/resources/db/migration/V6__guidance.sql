create table guidance (
    cycle_year int primary key references annual_cycle,
    state      varchar(20)  not null,
    number     varchar(50)  not null,
    issued_on  date,
    subject    varchar(500) not null,
    body       text         not null,
    signed_by  varchar(64),
    signed_at  timestamptz,
    reminders  int          not null,
    version    bigint       not null
);

create table guidance_aud (
    cycle_year int      not null,
    rev        bigint   not null references revinfo,
    revtype    smallint not null,
    state      varchar(20),
    number     varchar(50),
    issued_on  date,
    subject    varchar(500),
    body       text,
    signed_by  varchar(64),
    signed_at  timestamptz,
    reminders  int,
    primary key (cycle_year, rev)
);

create table guidance_decision (
    id         bigint generated always as identity primary key,
    cycle_year int           not null references guidance,
    step       varchar(20)   not null,
    approved   boolean       not null,
    reason     varchar(2000) not null,
    decided_by varchar(64)   not null,
    decided_at timestamptz   not null,
    check (approved or reason <> '')
);

create table guidance_receipt (
    cycle_year      int         not null references guidance,
    unit_code       varchar(20) not null references organization_unit,
    sent_at         timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by varchar(64),
    primary key (cycle_year, unit_code)
);

create table guidance_receipt_aud (
    cycle_year      int         not null,
    unit_code       varchar(20) not null,
    rev             bigint      not null references revinfo,
    revtype         smallint    not null,
    sent_at         timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by varchar(64),
    primary key (cycle_year, unit_code, rev)
);
