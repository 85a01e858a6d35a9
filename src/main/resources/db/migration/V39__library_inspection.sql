-- The conclusions of inspection visits in the library, as of the unit that was visited; what is issued stays valid.
alter table library_document add column inspection_paper_id bigint unique references inspection_paper;

create function library_add_conclusion(paper inspection_paper) returns void language plpgsql as $$
declare
    snapshot jsonb := paper.content::jsonb;
    document library_document;
    headings text[];
    contents text[];
begin
    select 'conclusion:' || v.id || ':' || paper.issue as id, 'CONCLUSION' as kind, v.cycle_year, null as issue_id, v.unit_code,
           normalize(snapshot -> 'visit' ->> 'unitName'), paper.document_number,
           'Kết luận kiểm tra năm ' || v.cycle_year, paper.signed_at, 'VALID', null as words,
           null as consolidation_issue_id, null as action_month_id, paper.id
    into document
    from inspection_visit v
    where v.id = paper.subject_id;

    select array_agg(text.heading order by text.part, text.place),
           array_agg(normalize(text.content) order by text.part, text.place)
    into headings, contents
    from (select 1 as part, 1 as place, 'Kết luận' as heading, snapshot ->> 'text' as content
          union all
          select 2, r.place, 'Kiến nghị',
                 concat_ws('. ', r.recommendation ->> 'content', nullif(r.recommendation ->> 'responsible', ''))
          from jsonb_array_elements(snapshot -> 'recommendations') with ordinality as r (recommendation, place)) text
    where btrim(text.content) <> '';

    perform library_add(document, headings, contents);
end
$$;

create function library_take_conclusion() returns trigger language plpgsql as $$
begin
    perform library_add_conclusion(new);
    return null;
end
$$;
create trigger inspection_conclusion_in_library after insert on inspection_paper
    for each row when (new.kind = 'CONCLUSION') execute function library_take_conclusion();

select library_add_conclusion(p) from inspection_paper p where p.kind = 'CONCLUSION';
