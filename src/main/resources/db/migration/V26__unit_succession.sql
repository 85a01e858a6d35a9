-- Two administrators may have the same unit's form open.
alter table organization_unit add column version bigint not null default 0;

-- By which decision a unit ceased to take part; a unit that was opened again may cease once more.
create table unit_closing (
    id              bigint generated always as identity primary key,
    unit_code       varchar(20)   not null references organization_unit,
    decision_number varchar(100)  not null check (decision_number <> ''),
    decided_on      date          not null,
    reason          varchar(2000) not null check (reason <> ''),
    closed_by       varchar(64)   not null,
    closed_at       timestamptz   not null
);
create index unit_closing_unit on unit_closing (unit_code);

-- Whose work a unit goes on with: a merger has a row for each of the merged units.
create table unit_succession (
    predecessor     varchar(20)   primary key references organization_unit,
    successor       varchar(20)   not null references organization_unit,
    decided_on      date          not null,
    decision_number varchar(100)  not null check (decision_number <> ''),
    reason          varchar(2000) not null check (reason <> ''),
    check (predecessor <> successor)
);
create index unit_succession_successor on unit_succession (successor);

-- A unit that joins a year under way reports from the next period that opens.
alter table annual_cycle_unit add column joined_on date;

-- Of which units a period expects a report, whether or not there is one yet.
create view expected_unit as
select p.id as period_id, u.unit_code
from annual_cycle_unit u
join reporting_period p on p.cycle_year = u.cycle_year
join organization_unit o on o.code = u.unit_code
where o.active and (u.joined_on is null or u.joined_on < p.opens_on);

-- Why a unit's report was called off, and whose report goes on in its stead.
create table report_cancellation (
    report_id    varchar(60)   primary key references unit_report,
    reason       varchar(2000) not null check (reason <> ''),
    moved_to     varchar(60) references unit_report,
    cancelled_by varchar(64)   not null,
    cancelled_at timestamptz   not null
);
create index report_cancellation_moved on report_cancellation (moved_to);

create trigger unit_closing_immutable before update or delete on unit_closing
    for each row execute function refuse_change();
create trigger unit_succession_immutable before update or delete on unit_succession
    for each row execute function refuse_change();
create trigger report_cancellation_immutable before update or delete on report_cancellation
    for each row execute function refuse_change();
