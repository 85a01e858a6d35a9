-- What a unit inspected in the bodies under it (directive §7), one row for each inspection of a body.
create table own_inspection (
    id                   uuid primary key,
    unit_code            varchar(20)   not null references organization_unit,
    cycle_year           int           not null check (cycle_year between 2007 and 2099),
    body                 varchar(300)  not null check (body <> ''),
    form                 varchar(20)   not null,
    held_from            date          not null,
    held_to              date check (held_to > held_from),
    results              varchar(4000) not null,
    shortcomings         varchar(4000) not null,
    recommendations      varchar(4000) not null,
    recommendation_count int           not null check (recommendation_count between 0 and 1000),
    carried_out_count    int           not null check (carried_out_count between 0 and recommendation_count),
    saved_by             varchar(64)   not null,
    saved_at             timestamptz   not null,
    version              bigint        not null
);
create index own_inspection_unit on own_inspection (cycle_year, unit_code, held_from);
create table own_inspection_aud (
    id                   uuid     not null,
    rev                  bigint   not null references revinfo,
    revtype              smallint not null,
    unit_code            varchar(20),
    cycle_year           int,
    body                 varchar(300),
    form                 varchar(20),
    held_from            date,
    held_to              date,
    results              varchar(4000),
    shortcomings         varchar(4000),
    recommendations      varchar(4000),
    recommendation_count int,
    carried_out_count    int,
    saved_by             varchar(64),
    saved_at             timestamptz,
    primary key (id, rev)
);
