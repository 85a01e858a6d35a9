-- When the last attempt began. While it lasts next_attempt_at is when others may take the mail for an attempt that died.
alter table mail add column last_attempt_at timestamptz;

-- Normally empty: notices that should have a mail and got none.
create index notification_forgotten on notification (id) where mail_id is null and digest is null and address is not null;

-- Who had which given up mail sent again; no foreign key, for it may outlive the mail.
create table mail_retry (
    mail_id    uuid        not null,
    address    text        not null,
    retried_by varchar(64) not null,
    retried_at timestamptz not null
);
create index mail_retry_mail on mail_retry (mail_id, retried_at);
