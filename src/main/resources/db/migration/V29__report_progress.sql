-- Where each report has stood from when until when; written with every move. The row that was not left says where it stands.
create sequence report_stage_seq increment by 50;
create table report_stage (
    id         bigint primary key,
    report_id  varchar(60) not null references unit_report,
    period_id  varchar(30) not null references reporting_period,
    stage      varchar(20) not null,
    round      int         not null,
    correction boolean     not null,
    entered_at timestamptz not null,
    left_at    timestamptz
);
create unique index report_stage_present on report_stage (report_id) where left_at is null;
create index report_stage_report on report_stage (report_id, entered_at);
create index report_stage_period on report_stage (period_id, stage) include (report_id, entered_at, left_at, correction);

-- What was moved before this table was there, from the audit.
insert into report_stage (id, report_id, period_id, stage, round, correction, entered_at, left_at)
select nextval('report_stage_seq'), moved.id, moved.period_id, moved.state, moved.round,
       moved.accepted_issue is not null and moved.state <> 'ACCEPTED', moved.at,
       lead(moved.at) over (partition by moved.id order by moved.rev)
from (select a.id, a.rev, a.period_id, a.state, a.round, a.accepted_issue, v.at,
             lag(a.state) over report as last_state, lag(a.round) over report as last_round
      from unit_report_aud a join revinfo v on v.id = a.rev
      where a.revtype <> 2
      window report as (partition by a.id order by a.rev)) moved
where moved.state is distinct from moved.last_state or moved.round is distinct from moved.last_round;

create index report_extension_report on report_extension (report_id, id);

-- What every unit of a year owes in each of its periods and how far it is, whether or not there is a report yet; takes_part
-- is the rule of expected_unit, here without joining the same rows again.
-- first_late_day: the first day on which it is late. awaited: the ministry waits for the unit. handed_in: it was submitted,
-- and was not returned or recalled.
create view report_progress as
select p.cycle_year, p.id as period_id, p.state as period_state, u.unit_code,
       coalesce(r.unit_name, o.name) as unit_name, coalesce(r.unit_kind, o.kind) as unit_kind,
       r.id as report_id, r.state, r.round, r.late, r.submitted_at,
       case when r.id is null then
                case when p.state = 'PLANNED' then 'NOT_STARTED'
                     when p.state = 'CANCELLED' then 'CANCELLED'
                     when p.state = 'OPEN' and part.takes_part then 'NOT_OPENED'
                     else 'NOT_EXPECTED' end
            when r.state = 'DRAFTING' and r.round = 1
                 and not exists (select 1 from report_text t where t.report_id = r.id)
                 and not exists (select 1 from report_figure f where f.report_id = r.id) then 'NOT_OPENED'
            else r.state end as stage,
       case when r.id is null then p.state = 'OPEN' and part.takes_part else r.state <> 'CANCELLED' end as expected,
       case when r.id is null then p.state = 'OPEN' and part.takes_part
            else r.state in ('DRAFTING', 'IN_REVIEW', 'SIGNING') and r.accepted_issue is null end as awaited,
       case when r.id is null then false
            else r.state in ('SUBMITTED', 'ACCEPTED') or r.accepted_issue is not null end as handed_in,
       case when r.id is null then false
            else r.state = 'ACCEPTED' or r.accepted_issue is not null end as accepted,
       coalesce(r.due_on, p.due_on)
           + case when coalesce(r.deadline_rule, p.deadline_rule) = 'BY_END_OF_DAY' then 1 else 0 end as first_late_day
from annual_cycle_unit u
join reporting_period p on p.cycle_year = u.cycle_year
join organization_unit o on o.code = u.unit_code
cross join lateral (select o.active and (u.joined_on is null or u.joined_on < p.opens_on) as takes_part) part
left join unit_report r on r.period_id = p.id and r.unit_code = u.unit_code;

-- The units of a year, named as in the last report they have in it: a later rename does not rewrite the year.
create view progress_unit as
select u.cycle_year, u.unit_code,
       coalesce((select r.unit_name from reporting_period p join unit_report r on r.period_id = p.id
                 where p.cycle_year = u.cycle_year and r.unit_code = u.unit_code
                 order by p.opens_on desc limit 1), o.name) as unit_name,
       coalesce((select r.unit_kind from reporting_period p join unit_report r on r.period_id = p.id
                 where p.cycle_year = u.cycle_year and r.unit_code = u.unit_code
                 order by p.opens_on desc limit 1), o.kind) as unit_kind
from annual_cycle_unit u
join organization_unit o on o.code = u.unit_code;
