-- Who changed an account or its groups, and how it was before; passwords are never kept here.
create table account_change (
    id         bigint generated always as identity primary key,
    account    varchar(64)   not null,
    what       varchar(20)   not null check (what in ('CREATED', 'DESCRIBED', 'GROUPS')),
    before     text          not null,
    after      text          not null,
    changed_by varchar(64)   not null,
    changed_at timestamptz   not null
);
create index account_change_account on account_change (account);
create trigger account_change_immutable before update or delete on account_change
    for each row execute function refuse_change();

-- What was imported; the token says which file was applied to which state, so that nothing is applied twice.
create table roster_import (
    id          bigint generated always as identity primary key,
    token       varchar(64)  not null unique,
    file_name   varchar(255) not null,
    created     int          not null,
    changed     int          not null,
    imported_by varchar(64)  not null,
    imported_at timestamptz  not null
);
