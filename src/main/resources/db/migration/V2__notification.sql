-- The outbox: what is to be sent, what was sent and what could not be.
create table mail (
    id              uuid primary key,
    recipient       varchar(64) not null,
    address         text        not null,
    subject         text        not null,
    body            text        not null,
    message_id      text        not null unique,
    state           varchar(10) not null check (state in ('PENDING', 'SENT', 'FAILED')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    check ((state = 'SENT') = (sent_at is not null))
);

-- Found by the dispatcher and counted by the metrics; only what is not yet sent is in them.
create index mail_due on mail (next_attempt_at) where state = 'PENDING';
create index mail_failed on mail (created_at) where state = 'FAILED';
-- The mailbox page.
create index mail_newest on mail (created_at desc, id);
create index mail_newest_by_recipient on mail (recipient, created_at desc, id);

create table notification (
    id         bigint generated always as identity primary key,
    key        text        not null,
    recipient  varchar(64) not null,
    address    text,
    subject    text        not null,
    body       text        not null,
    link       text        not null,
    digest     text,
    digest_at  timestamptz,
    mail_id    uuid references mail,
    created_at timestamptz not null,
    read_at    timestamptz,
    unique (key, recipient)
);

-- A person's own notices, unread first.
create index notification_own on notification (recipient, (case when read_at is null then 0 else 1 end), created_at desc, id desc);
-- What waits to be gathered into one mail.
create index notification_to_gather on notification (recipient, digest, digest_at)
    where mail_id is null and digest is not null and address is not null;
