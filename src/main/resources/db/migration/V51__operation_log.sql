-- What administrators did about failed steps, late jobs and mails; never changed.
create table operation_log (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    actor    varchar(64) not null,
    action   varchar(20) not null,
    subject  text        not null,
    affected integer     not null
);
create trigger operation_log_stays before update or delete on operation_log for each row execute function refuse_change();

-- What went out lately is counted by the metrics.
create index mail_sent on mail (sent_at) where state = 'SENT';
