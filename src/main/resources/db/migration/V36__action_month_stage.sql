-- When a month came to where it stands; of those there are, as well as it is known.
alter table action_month add column stage_since timestamptz;
update action_month m
set stage_since = coalesce(
    m.completed_at,
    (select max(d.decided_at) from action_month_decision d where d.action_month_id = m.id),
    m.approved_at,
    (select (y.action_month_opens_on::timestamp) at time zone 'Asia/Ho_Chi_Minh' from annual_cycle y
     where y.cycle_year = m.cycle_year));
alter table action_month alter column stage_since set not null;
