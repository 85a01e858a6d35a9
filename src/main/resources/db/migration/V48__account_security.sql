-- Whether two passwords are the same one, without keeping the engine's hash twice.
create function password_stamp(hash text, salt text) returns text language sql immutable
    return encode(sha256(convert_to(hash || coalesce(salt, ''), 'UTF8')), 'hex');

-- What an account's login asks for beside its password. A password that is not the stamped one was set by somebody else,
-- by whatever door, and has to be changed first.
create table account_security (
    account      varchar(64) primary key,
    own_password varchar(64),
    totp_secret  text,
    totp_step    bigint
);

-- Hashes of the codes that stand in for a lost telephone; each is taken out with its use.
create table recovery_code (
    account varchar(64) not null references account_security on delete cascade,
    hash    varchar(64) not null,
    primary key (account, hash)
);

-- Whoever has an account already goes on with his password.
do $$
begin
    if to_regclass('act_id_user') is not null then
        insert into account_security (account, own_password)
        select id_, password_stamp(pwd_, salt_) from act_id_user where pwd_ is not null;
    end if;
end $$;

alter table account_change drop constraint account_change_what_check;
alter table account_change add constraint account_change_what_check check (what in (
    'CREATED', 'DESCRIBED', 'GROUPS', 'PASSWORD', 'PASSWORD_RESET', 'SECOND_FACTOR_ON', 'SECOND_FACTOR_OFF'));
