-- The units' approved work plans in the library, known there by their id; what is approved stays valid.
create function library_add_work_plan(plan approved_work_plan) returns void language plpgsql as $$
declare
    snapshot jsonb := plan.content::jsonb;
    document library_document;
    headings text[];
    contents text[];
begin
    select 'work-plan:' || plan.plan_id as id, 'WORK_PLAN' as kind, p.cycle_year, null as issue_id, p.unit_code,
           normalize(snapshot ->> 'unitName'), plan.document_number, 'Kế hoạch công tác năm ' || p.cycle_year, plan.approved_at,
           'VALID', null as words
    into document
    from work_plan p
    where p.id = plan.plan_id;

    select array_agg(text.heading order by text.part, text.place),
           array_agg(normalize(text.content) order by text.part, text.place)
    into headings, contents
    from (select 1 as part, 1 as place, 'Mục đích, yêu cầu' as heading, snapshot ->> 'goals' as content
          union all
          select 2, i.place, 'Nhiệm vụ',
                 concat_ws('. ', i.item ->> 'content', nullif(i.item ->> 'target', ''), nullif(i.item ->> 'indicator', ''),
                           nullif(i.item ->> 'responsible', ''), nullif(i.item ->> 'line', ''))
          from jsonb_array_elements(snapshot -> 'items') with ordinality as i (item, place)
          union all
          select 3, 1, 'Tổ chức thực hiện', snapshot ->> 'organisation') text
    where btrim(text.content) <> '';

    perform library_add(document, headings, contents);
end
$$;

create function library_take_work_plan() returns trigger language plpgsql as $$
begin
    perform library_add_work_plan(new);
    return null;
end
$$;
create trigger approved_work_plan_in_library after insert on approved_work_plan
    for each row execute function library_take_work_plan();
