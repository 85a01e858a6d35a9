-- The issue that is valid: the last one the ministry accepted.
alter table unit_report add column accepted_issue uuid references report_issue;
alter table unit_report_aud add column accepted_issue uuid;
update unit_report r set accepted_issue = i.id
from report_issue i
where r.state = 'ACCEPTED' and i.report_id = r.id
  and i.issue_number = (select max(l.issue_number) from report_issue l where l.report_id = r.id);

create table report_recall (
    issue_id    uuid primary key references report_issue,
    reason      varchar(2000) not null check (reason <> ''),
    recalled_by varchar(64)   not null,
    recalled_at timestamptz   not null
);
create trigger report_recall_immutable before update or delete on report_recall
    for each row execute function refuse_change();
create trigger report_recall_no_truncate before truncate on report_recall
    for each statement execute function refuse_change();

create index report_issue_sha256 on report_issue (sha256);
