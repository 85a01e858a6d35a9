create table signing_delegation (
    id             varchar(40)  primary key,
    unit_code      varchar(20)  not null references organization_unit,
    delegator      varchar(64)  not null,
    delegate       varchar(64)  not null,
    kind           varchar(3)   not null,
    delegate_title varchar(100) not null,
    collective     varchar(100) not null,
    first_day      date         not null,
    last_day       date         not null,
    basis          varchar(300) not null,
    created_at     timestamptz  not null,
    revoked_by     varchar(64),
    revoked_at     timestamptz,
    revoked_reason varchar(2000),
    version        bigint       not null,
    check (delegator <> delegate),
    check (first_day <= last_day),
    check (kind <> 'TUQ' or basis <> ''),
    check ((kind = 'TM') = (collective <> '')),
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_reason is null))
);
create index signing_delegation_unit on signing_delegation (unit_code, delegate);

create table signing_delegation_matter (
    delegation_id varchar(40) not null references signing_delegation,
    matter        varchar(40) not null,
    primary key (delegation_id, matter)
);

create function refuse_deletion() returns trigger language plpgsql as $$
begin
    raise exception 'Việc giao ký chỉ được thu hồi, không được xoá (%).', tg_table_name;
end
$$;
create trigger signing_delegation_kept before delete on signing_delegation
    for each row execute function refuse_deletion();
create trigger signing_delegation_no_truncate before truncate on signing_delegation
    for each statement execute function refuse_deletion();

create table signing_delegation_aud (
    id             varchar(40) not null,
    rev            bigint      not null references revinfo,
    revtype        smallint    not null,
    unit_code      varchar(20),
    delegator      varchar(64),
    delegate       varchar(64),
    kind           varchar(3),
    delegate_title varchar(100),
    collective     varchar(100),
    first_day      date,
    last_day       date,
    basis          varchar(300),
    created_at     timestamptz,
    revoked_by     varchar(64),
    revoked_at     timestamptz,
    revoked_reason varchar(2000),
    primary key (id, rev)
);

create table signing_delegation_matter_aud (
    rev           bigint      not null references revinfo,
    revtype       smallint    not null,
    delegation_id varchar(40) not null,
    matter        varchar(40) not null,
    primary key (rev, delegation_id, matter)
);

-- In whose stead was signed or returned; none when the head himself did.
alter table report_decision add column on_behalf_of varchar(64);
alter table report_issue add column on_behalf_of varchar(64);
