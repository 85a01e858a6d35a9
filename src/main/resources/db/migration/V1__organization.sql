create table organization_unit (
    code         varchar(20) primary key check (code ~ '^[A-Z0-9]+$'),
    name         varchar(200) not null,
    abbreviation varchar(20)  not null,
    kind         varchar(20)  not null,
    head_title   varchar(100) not null,
    seat         varchar(100) not null,
    active       boolean      not null default true
);

-- Who changed what and when, for every audited table.
create sequence revinfo_seq increment by 50;
create table revinfo (
    id    bigint primary key,
    at    timestamptz  not null,
    actor varchar(64)  not null
);

create table organization_unit_aud (
    code         varchar(20) not null,
    rev          bigint      not null references revinfo,
    revtype      smallint    not null,
    name         varchar(200),
    abbreviation varchar(20),
    kind         varchar(20),
    head_title   varchar(100),
    seat         varchar(100),
    active       boolean,
    primary key (code, rev)
);
