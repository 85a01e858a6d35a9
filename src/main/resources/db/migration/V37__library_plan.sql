-- The units' approved plans of the Action Month in the library; what is approved stays valid.
alter table library_document add column action_month_id varchar(30) unique references action_month_plan;

create function library_add_plan(plan action_month_plan) returns void language plpgsql as $$
declare
    snapshot jsonb := plan.content::jsonb;
    document library_document;
    headings text[];
    contents text[];
begin
    select 'plan:' || plan.action_month_id as id, 'PLAN' as kind, m.cycle_year, null as issue_id, m.unit_code,
           normalize(snapshot ->> 'unitName'), plan.document_number,
           'Kế hoạch Tháng hành động năm ' || m.cycle_year, plan.approved_at, 'VALID', null as words,
           null as consolidation_issue_id, plan.action_month_id
    into document
    from action_month m
    where m.id = plan.action_month_id;

    select array_agg(text.heading order by text.part, text.place),
           array_agg(normalize(text.content) order by text.part, text.place)
    into headings, contents
    from (select 1 as part, 1 as place, 'Mục đích, yêu cầu' as heading, snapshot ->> 'goals' as content
          union all
          select 2, a.place, 'Hoạt động',
                 concat_ws('. ', a.activity ->> 'title', nullif(a.activity ->> 'description', ''),
                           nullif(a.activity ->> 'place', ''), nullif(a.activity ->> 'targetGroup', ''))
          from jsonb_array_elements(snapshot -> 'activities') with ordinality as a (activity, place)
          union all
          select 3, 1, 'Tổ chức thực hiện', snapshot ->> 'organisation') text
    where btrim(text.content) <> '';

    perform library_add(document, headings, contents);
end
$$;

create function library_take_plan() returns trigger language plpgsql as $$
begin
    perform library_add_plan(new);
    return null;
end
$$;
create trigger action_month_plan_in_library after insert on action_month_plan
    for each row execute function library_take_plan();

select library_add_plan(p) from action_month_plan p;
