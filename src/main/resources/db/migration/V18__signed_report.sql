-- A submitted report as it came back with digital signatures; only what passed the check is kept, and never changed.
create table signed_report (
    id             uuid primary key,
    issue_id       uuid        not null references report_issue,
    file_id        uuid        not null unique references stored_file,
    issuer_trusted boolean     not null,
    uploaded_by    varchar(64) not null,
    uploaded_at    timestamptz not null
);
create index signed_report_issue on signed_report (issue_id, uploaded_at);

-- Its signatures in the order they were made, as their certificates tell them.
create table signed_report_signature (
    signed_report_id uuid        not null references signed_report,
    position         int         not null,
    signer           text        not null,
    subject          text        not null,
    issuer           text        not null,
    serial_number    varchar(64) not null,
    valid_from       timestamptz not null,
    valid_until      timestamptz not null,
    signed_at        timestamptz not null,
    issuer_trusted   boolean     not null,
    primary key (signed_report_id, position)
);

create trigger signed_report_immutable before update or delete on signed_report
    for each row execute function refuse_change();
create trigger signed_report_no_truncate before truncate on signed_report
    for each statement execute function refuse_change();
create trigger signed_report_signature_immutable before update or delete on signed_report_signature
    for each row execute function refuse_change();
create trigger signed_report_signature_no_truncate before truncate on signed_report_signature
    for each statement execute function refuse_change();

-- An issue's files (the PDF to sign, the signed ones) are as immutable as the issue.
create trigger stored_file_of_issue_immutable before update or delete on stored_file
    for each row when (old.owner like 'issue:%' or old.owner like 'signed-issue:%') execute function refuse_change();

create function refuse_change_of_issue_file() returns trigger language plpgsql as $$
begin
    if exists (select 1 from stored_file f
               where f.id = old.file_id and (f.owner like 'issue:%' or f.owner like 'signed-issue:%')) then
        raise exception 'Tệp của bản đã nộp không được sửa hoặc xoá.';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger stored_file_content_of_issue_immutable before update or delete on stored_file_content
    for each row execute function refuse_change_of_issue_file();
