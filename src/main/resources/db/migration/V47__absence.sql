create table absence (
    id         varchar(60) primary key,
    person     varchar(64) not null,
    kind       varchar(20) not null,
    first_day  date        not null,
    last_day   date        not null,
    created_at timestamptz not null,
    ended_at   timestamptz,
    back_on    date,
    version    bigint      not null,
    check (first_day <= last_day),
    check ((ended_at is null) = (back_on is null)),
    check (back_on <= last_day)
);
create index absence_person on absence (person, last_day);
create index absence_last_day on absence (last_day);

create table absence_unit (
    absence_id varchar(60) not null references absence,
    unit_code  varchar(20) not null references organization_unit,
    primary key (absence_id, unit_code)
);
create index absence_unit_code on absence_unit (unit_code);

-- Due dates that were warned of, each once.
create table absence_warning (
    absence_id varchar(60)  not null references absence,
    due        varchar(255) not null,
    due_day    date         not null,
    warned_at  timestamptz  not null,
    primary key (absence_id, due, due_day)
);

create function refuse_absence_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.id = old.id and new.person = old.person and new.kind = old.kind and new.first_day = old.first_day
           and new.last_day = old.last_day and new.created_at = old.created_at and old.ended_at is null then
            return new;
        end if;
    end if;
    raise exception 'Lần vắng mặt chỉ được kết thúc, không được sửa hay xoá (%).', tg_table_name;
end
$$;
create trigger absence_kept before update or delete on absence
    for each row execute function refuse_absence_change();
create trigger absence_no_truncate before truncate on absence
    for each statement execute function refuse_absence_change();

create table absence_aud (
    id         varchar(60) not null,
    rev        bigint      not null references revinfo,
    revtype    smallint    not null,
    person     varchar(64),
    kind       varchar(20),
    first_day  date,
    last_day   date,
    created_at timestamptz,
    ended_at   timestamptz,
    back_on    date,
    primary key (id, rev)
);

create table absence_unit_aud (
    rev        bigint      not null references revinfo,
    revtype    smallint    not null,
    absence_id varchar(60) not null,
    unit_code  varchar(20) not null,
    primary key (rev, absence_id, unit_code)
);
