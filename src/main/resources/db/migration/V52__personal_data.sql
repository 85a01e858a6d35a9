-- Who has left. The account stays as the audit knows it and is never given to anybody again.
create table account_closing (
    account   varchar(64) primary key,
    reason    varchar(20) not null,
    closed_by varchar(64) not null,
    closed_at timestamptz not null,
    check (account <> closed_by)
);
create unique index account_closing_spelling on account_closing (lower(account));

create function refuse_account_closing_change() returns trigger language plpgsql as $$
begin
    raise exception 'Việc đóng tài khoản không được sửa hay xoá (%).', tg_table_name;
end
$$;
create trigger account_closing_kept before update or delete on account_closing
    for each row execute function refuse_account_closing_change();
create trigger account_closing_no_truncate before truncate on account_closing
    for each statement execute function refuse_account_closing_change();

-- What an account was called before is the one thing its audit loses, and only when it is closed.
alter table account_change drop constraint account_change_what_check;
alter table account_change add constraint account_change_what_check check (what in (
    'CREATED', 'DESCRIBED', 'GROUPS', 'PASSWORD', 'PASSWORD_RESET', 'SECOND_FACTOR_ON', 'SECOND_FACTOR_OFF', 'CLOSED'));
drop trigger account_change_immutable on account_change;
create function refuse_account_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.id = old.id and new.account = old.account and new.what = old.what and new.changed_by = old.changed_by
           and new.changed_at = old.changed_at and new.before = '' and new.after = ''
           and old.what in ('CREATED', 'DESCRIBED')
           and exists (select from account_closing c where c.account = old.account) then
            return new;
        end if;
    end if;
    raise exception 'Lịch sử tài khoản không được sửa hay xoá (%).', tg_table_name;
end
$$;
create trigger account_change_immutable before update or delete on account_change
    for each row execute function refuse_account_change();

-- An administrator has read what is kept of somebody.
create table personal_data_reading (
    id      bigint generated always as identity primary key,
    account varchar(64) not null,
    read_by varchar(64) not null,
    read_at timestamptz not null
);
create index personal_data_reading_account on personal_data_reading (account);
create trigger personal_data_reading_immutable before update or delete on personal_data_reading
    for each row execute function refuse_account_change();
