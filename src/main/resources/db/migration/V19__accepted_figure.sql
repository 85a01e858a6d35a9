-- The unit as it was: a later rename, merger or change of kind does not rewrite what was reported.
alter table unit_report add column unit_name varchar(200);
alter table unit_report add column unit_kind varchar(20);
update unit_report r set unit_name = u.name, unit_kind = u.kind
from organization_unit u
where u.code = r.unit_code;
alter table unit_report alter column unit_name set not null;
alter table unit_report alter column unit_kind set not null;

-- The figures of every report's valid issue as rows, so that sums are sums of SQL. A cell left empty has no row.
create table accepted_figure (
    report_id varchar(60)  not null references unit_report,
    period_id varchar(30)  not null references reporting_period,
    unit_code varchar(20)  not null references organization_unit,
    cell      varchar(100) not null,
    status    varchar(20)  not null check (status in ('NUMBER', 'NOT_APPLICABLE')),
    number    int,
    estimated boolean      not null,
    primary key (report_id, cell),
    check ((status = 'NUMBER') = (number is not null))
);
create index accepted_figure_period on accepted_figure (period_id, cell);

insert into accepted_figure (report_id, period_id, unit_code, cell, status, number, estimated)
select r.id, r.period_id, r.unit_code, f.key, f.value ->> 'status', (f.value ->> 'value')::int, (f.value ->> 'estimated')::boolean
from unit_report r
join report_issue i on i.id = r.accepted_issue
cross join lateral jsonb_each(i.content::jsonb -> 'content' -> 'figures') f
where f.value ->> 'status' <> 'EMPTY';
