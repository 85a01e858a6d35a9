-- Files kept beside a feature's record; the owner is the feature's own key, e.g. report:2017-MID_YEAR-VPB.
create table stored_file (
    id           uuid primary key,
    owner        varchar(100) not null,
    name         varchar(150) not null,
    content_type varchar(100) not null,
    size         bigint       not null check (size > 0),
    sha256       varchar(64)  not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by  varchar(64)  not null,
    uploaded_at  timestamptz  not null
);
create index stored_file_owner on stored_file (owner, uploaded_at);

-- The bytes stand alone, so that no list can load them; kept uncompressed, for nearly all accepted types are compressed already.
create table stored_file_content (
    file_id uuid primary key references stored_file on delete cascade,
    content bytea not null
);
alter table stored_file_content alter column content set storage external;

create table stored_file_aud (
    id           uuid     not null,
    rev          bigint   not null references revinfo,
    revtype      smallint not null,
    owner        varchar(100),
    name         varchar(150),
    content_type varchar(100),
    size         bigint,
    sha256       varchar(64),
    uploaded_by  varchar(64),
    uploaded_at  timestamptz,
    primary key (id, rev)
);
