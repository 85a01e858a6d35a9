-- The same answers as before in two halves: the reports there are, read through one index without their rows, and the units
-- that have none yet. What is awaited is always expected, so a count of the expected ones passes over the second half of
-- every period that is not open.
create index unit_report_progress on unit_report (period_id, unit_code)
    include (id, state, round, late, accepted_issue, due_on, deadline_rule);

drop view report_progress;
create view report_progress as
select p.cycle_year, r.period_id, p.state as period_state, r.unit_code, r.unit_name, r.unit_kind,
       r.id as report_id, r.state, r.round, r.late, r.submitted_at,
       case when r.state = 'DRAFTING' and r.round = 1
                 and not exists (select 1 from report_text t where t.report_id = r.id)
                 and not exists (select 1 from report_figure f where f.report_id = r.id) then 'NOT_OPENED'
            else r.state end as stage,
       r.state <> 'CANCELLED' as expected,
       r.state in ('DRAFTING', 'IN_REVIEW', 'SIGNING') and r.accepted_issue is null as awaited,
       r.state in ('SUBMITTED', 'ACCEPTED') or r.accepted_issue is not null as handed_in,
       r.state = 'ACCEPTED' or r.accepted_issue is not null as accepted,
       r.due_on + case when r.deadline_rule = 'BY_END_OF_DAY' then 1 else 0 end as first_late_day
from unit_report r
join reporting_period p on p.id = r.period_id
union all
select p.cycle_year, p.id, p.state, u.unit_code, o.name, o.kind, null, null, null, null, null,
       case when p.state = 'PLANNED' then 'NOT_STARTED'
            when p.state = 'CANCELLED' then 'CANCELLED'
            when p.state = 'OPEN' and part.takes_part then 'NOT_OPENED'
            else 'NOT_EXPECTED' end,
       p.state = 'OPEN' and part.takes_part, p.state = 'OPEN' and part.takes_part, false, false,
       p.due_on + case when p.deadline_rule = 'BY_END_OF_DAY' then 1 else 0 end
from annual_cycle_unit u
join reporting_period p on p.cycle_year = u.cycle_year
join organization_unit o on o.code = u.unit_code
cross join lateral (select o.active and (u.joined_on is null or u.joined_on < p.opens_on) as takes_part) part
where not exists (select 1 from unit_report r where r.period_id = p.id and r.unit_code = u.unit_code);

-- Joined from the left, so that whoever only counts units does not read their names.
create or replace view progress_unit as
select u.cycle_year, u.unit_code,
       coalesce((select r.unit_name from reporting_period p join unit_report r on r.period_id = p.id
                 where p.cycle_year = u.cycle_year and r.unit_code = u.unit_code
                 order by p.opens_on desc limit 1), o.name) as unit_name,
       coalesce((select r.unit_kind from reporting_period p join unit_report r on r.period_id = p.id
                 where p.cycle_year = u.cycle_year and r.unit_code = u.unit_code
                 order by p.opens_on desc limit 1), o.kind) as unit_kind
from annual_cycle_unit u
left join organization_unit o on o.code = u.unit_code;
