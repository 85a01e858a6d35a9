-- As the dispatcher asks for the next mail: with tens of thousands waiting it must not sort them for each.
drop index mail_due;
create index mail_due on mail (attempts, next_attempt_at) where state = 'PENDING';
