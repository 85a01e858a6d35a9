-- The ministry's consolidated reports in the library: valid from the signature until another takes its place.
alter table library_document add column consolidation_issue_id uuid unique references consolidation_issue;

create index consolidation_issue_replaces on consolidation_issue (replaces) where replaces is not null;

create function library_add_consolidation_issue(issue consolidation_issue) returns void language plpgsql as $$
declare
    snapshot jsonb := issue.content::jsonb;
    document library_document;
    headings text[];
    contents text[];
begin
    select 'consolidation:' || issue.consolidation_id || ':' || issue.issue_number as id, 'CONSOLIDATION' as kind, p.cycle_year,
           null as issue_id, null as unit_code, '' as unit_name, issue.document_number,
           normalize('Báo cáo tổng hợp ' || (snapshot #>> '{body,content,periodLabel}')), issue.signed_at,
           case when exists (select from consolidation_issue s where s.replaces = issue.id) then 'REPLACED' else 'VALID' end,
           null as words, issue.id
    into document
    from reporting_period p
    where p.id = issue.consolidation_id;

    select array_agg(text.heading order by text.part, text.key collate "C"),
           array_agg(normalize(text.content) order by text.part, text.key collate "C")
    into headings, contents
    from (select case key when 'introduction' then 1 else 2 end as part, key,
                 case key when 'introduction' then 'Mở đầu' else 'Mục ' || key end as heading, value as content
          from jsonb_each_text(snapshot #> '{body,texts}')) text
    where btrim(text.content) <> '';

    perform library_add(document, headings, contents);
end
$$;

create function library_take_consolidation_issue() returns trigger language plpgsql as $$
begin
    perform library_add_consolidation_issue(new);
    update library_document set status = 'REPLACED' where consolidation_issue_id = new.replaces;
    return null;
end
$$;
create trigger consolidation_issue_in_library after insert on consolidation_issue
    for each row execute function library_take_consolidation_issue();

select library_add_consolidation_issue(i) from consolidation_issue i;
