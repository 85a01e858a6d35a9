-- Spring Session's tables: who is logged in, for every node alike. Rows are rewritten often: what changes has no index, so that
-- this is done in place, and whoever clears up expired ones reads them all.
create table spring_session (
    primary_id            varchar(36) primary key,
    session_id            varchar(36) not null unique,
    creation_time         bigint      not null,
    last_access_time      bigint      not null,
    max_inactive_interval int         not null,
    expiry_time           bigint      not null,
    principal_name        varchar(100)
) with (fillfactor = 50);

create table spring_session_attributes (
    session_primary_id varchar(36)  not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
-- The webapps put the same thing into the session with every request.
create trigger spring_session_attributes_same before update on spring_session_attributes
    for each row execute function suppress_redundant_updates_trigger();
