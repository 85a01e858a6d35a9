-- The Action Month's dates belong to the year's plan (directive §3); years there are get those of 2017.
alter table annual_cycle
    add column action_month_opens_on       date,
    add column action_month_plan_due_on    date,
    add column action_month_begins_on      date,
    add column action_month_ends_on        date,
    add column action_month_results_due_on date;
update annual_cycle
set action_month_opens_on = make_date(cycle_year, 10, 16), action_month_plan_due_on = make_date(cycle_year, 11, 10),
    action_month_begins_on = make_date(cycle_year, 11, 15), action_month_ends_on = make_date(cycle_year, 12, 15),
    action_month_results_due_on = make_date(cycle_year, 12, 25);
alter table annual_cycle
    alter column action_month_opens_on set not null,
    alter column action_month_plan_due_on set not null,
    alter column action_month_begins_on set not null,
    alter column action_month_ends_on set not null,
    alter column action_month_results_due_on set not null,
    add check (action_month_opens_on < action_month_plan_due_on and action_month_plan_due_on <= action_month_begins_on
               and action_month_begins_on < action_month_ends_on and action_month_ends_on <= action_month_results_due_on);
alter table annual_cycle_aud
    add column action_month_opens_on       date,
    add column action_month_plan_due_on    date,
    add column action_month_begins_on      date,
    add column action_month_ends_on        date,
    add column action_month_results_due_on date;

-- The ledger: one row is plan, budget line, calendar entry, result and what reports say of an activity.
-- Money is in đồng. A day the activity was moved from stays in planned_begins_on.
create table activity (
    id                uuid primary key,
    unit_code         varchar(20)   not null references organization_unit,
    cycle_year        int           not null check (cycle_year between 2007 and 2099),
    action_month      boolean       not null,
    planned           boolean       not null,
    title             varchar(300)  not null check (title <> ''),
    form              varchar(20),
    description       varchar(4000) not null,
    place             varchar(300)  not null,
    begins_on         date,
    ends_on           date,
    begins_at         time,
    target_group      varchar(300)  not null,
    expected_men      int check (expected_men between 0 and 1000000),
    expected_women    int check (expected_women between 0 and 1000000),
    budget            bigint check (budget between 0 and 1000000000000),
    budget_line       varchar(200)  not null,
    responsible       varchar(200)  not null,
    outside_reason    varchar(2000) not null,
    planned_begins_on date,
    state             varchar(20)   not null,
    held_from         date,
    held_to           date,
    attended_men      int check (attended_men between 0 and 1000000),
    attended_women    int check (attended_women between 0 and 1000000),
    cost              bigint check (cost between 0 and 1000000000000),
    result            varchar(4000) not null,
    reason            varchar(2000) not null,
    version           bigint        not null,
    saved_by          varchar(64)   not null,
    saved_at          timestamptz   not null,
    check (ends_on is null or ends_on >= begins_on),
    check ((state = 'HELD') = (held_from is not null)),
    check (held_to is null or held_to >= held_from),
    check (state not in ('POSTPONED', 'NOT_HELD') or reason <> '')
);
create index activity_unit on activity (unit_code, cycle_year);
create index activity_year on activity (cycle_year, begins_on);

create table activity_aud (
    id                uuid not null,
    rev               bigint not null references revinfo,
    revtype           smallint not null,
    unit_code         varchar(20),
    cycle_year        int,
    action_month      boolean,
    planned           boolean,
    title             varchar(300),
    form              varchar(20),
    description       varchar(4000),
    place             varchar(300),
    begins_on         date,
    ends_on           date,
    begins_at         time,
    target_group      varchar(300),
    expected_men      int,
    expected_women    int,
    budget            bigint,
    budget_line       varchar(200),
    responsible       varchar(200),
    outside_reason    varchar(2000),
    planned_begins_on date,
    state             varchar(20),
    held_from         date,
    held_to           date,
    attended_men      int,
    attended_women    int,
    cost              bigint,
    result            varchar(4000),
    reason            varchar(2000),
    saved_by          varchar(64),
    saved_at          timestamptz,
    primary key (id, rev)
);

-- What the ministry says to all units about the year's month.
create table action_month_campaign (
    cycle_year   int primary key references annual_cycle,
    theme        varchar(500)   not null,
    slogans      varchar(4000)  not null,
    guidance     varchar(20000) not null,
    announced_by varchar(64),
    announced_at timestamptz,
    version      bigint         not null
);
create table action_month_campaign_aud (
    cycle_year   int      not null,
    rev          bigint   not null references revinfo,
    revtype      smallint not null,
    theme        varchar(500),
    slogans      varchar(4000),
    guidance     varchar(20000),
    announced_by varchar(64),
    announced_at timestamptz,
    primary key (cycle_year, rev)
);

-- A unit's Action Month of a year.
create table action_month (
    id           varchar(30) primary key,
    cycle_year   int            not null references annual_cycle,
    unit_code    varchar(20)    not null references organization_unit,
    unit_name    varchar(200)   not null,
    state        varchar(20)    not null,
    round        int            not null,
    goals        varchar(10000) not null,
    organisation varchar(10000) not null,
    strengths    varchar(10000) not null,
    limits       varchar(10000) not null,
    proposals    varchar(10000) not null,
    approved_at  timestamptz,
    completed_at timestamptz,
    text_version bigint         not null,
    version      bigint         not null,
    unique (cycle_year, unit_code)
);
create index action_month_unit on action_month (unit_code);
create table action_month_aud (
    id           varchar(30) not null,
    rev          bigint      not null references revinfo,
    revtype      smallint    not null,
    cycle_year   int,
    unit_code    varchar(20),
    unit_name    varchar(200),
    state        varchar(20),
    round        int,
    goals        varchar(10000),
    organisation varchar(10000),
    strengths    varchar(10000),
    limits       varchar(10000),
    proposals    varchar(10000),
    approved_at  timestamptz,
    completed_at timestamptz,
    primary key (id, rev)
);

create table action_month_decision (
    id              bigint generated always as identity primary key,
    action_month_id varchar(30)   not null references action_month,
    round           int           not null,
    step            varchar(20)   not null,
    approved        boolean       not null,
    reason          varchar(2000) not null,
    decided_by      varchar(64)   not null,
    on_behalf_of    varchar(64),
    decided_at      timestamptz   not null,
    check (approved or reason <> '')
);
create index action_month_decision_month on action_month_decision (action_month_id, id);

-- The plan as it was approved; one series of KH numbers per unit and year (Nghị định 30/2020/NĐ-CP).
create table plan_number (
    unit_code   varchar(20) not null references organization_unit,
    number_year int         not null,
    last_number int         not null,
    primary key (unit_code, number_year)
);
create table action_month_plan (
    action_month_id varchar(30) primary key references action_month,
    document_number varchar(60) not null,
    content         text        not null,
    sha256          varchar(64) not null,
    approved_by     varchar(64) not null,
    approved_at     timestamptz not null
);
create trigger action_month_plan_immutable before update or delete on action_month_plan
    for each row execute function refuse_change();
create trigger action_month_decision_immutable before update or delete on action_month_decision
    for each row execute function refuse_change();
