-- pg_restore creates and fills tables with an empty search path; published_answer's words are made by this function of others.
alter function library_words(text) set search_path = public;

-- Jobs and mail stand still while a row is not released. restore.sh writes one into every database it fills.
create table operation_hold (
    id              bigint generated always as identity primary key,
    backup_taken_at timestamptz not null,
    held_at         timestamptz not null default now(),
    released_at     timestamptz,
    released_by     varchar(64),
    check ((released_at is null) = (released_by is null))
);
create unique index operation_hold_one on operation_hold ((true)) where released_at is null;

create function refuse_operation_hold_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.id = old.id and new.backup_taken_at = old.backup_taken_at and new.held_at = old.held_at
           and old.released_at is null then
            return new;
        end if;
    end if;
    raise exception 'Lần tạm dừng chỉ được cho chạy lại, không được sửa hay xoá (%).', tg_table_name;
end
$$;
create trigger operation_hold_kept before update or delete on operation_hold
    for each row execute function refuse_operation_hold_change();
create trigger operation_hold_no_truncate before truncate on operation_hold
    for each statement execute function refuse_operation_hold_change();
