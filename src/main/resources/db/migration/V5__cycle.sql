create table annual_cycle (
    cycle_year    int primary key check (cycle_year between 2007 and 2099),
    state         varchar(20) not null,
    deadline_rule varchar(20) not null,
    weekend_rule  varchar(20) not null,
    plan_version  bigint      not null,
    version       bigint      not null
);

create table annual_cycle_unit (
    cycle_year int         not null references annual_cycle,
    unit_code  varchar(20) not null references organization_unit,
    primary key (cycle_year, unit_code)
);

create table annual_cycle_aud (
    cycle_year    int      not null,
    rev           bigint   not null references revinfo,
    revtype       smallint not null,
    state         varchar(20),
    deadline_rule varchar(20),
    weekend_rule  varchar(20),
    primary key (cycle_year, rev)
);

create table reporting_period (
    id            varchar(30) primary key,
    cycle_year    int         not null references annual_cycle,
    kind          varchar(20) not null,
    state         varchar(20) not null,
    opens_on      date        not null,
    cut_off_on    date        not null,
    due_on        date        not null,
    closes_on     date        not null,
    deadline_rule varchar(20) not null,
    template_id   varchar(60) not null,
    unique (cycle_year, kind),
    check (opens_on < due_on and due_on <= closes_on)
);

create table reporting_period_aud (
    id            varchar(30) not null,
    rev           bigint      not null references revinfo,
    revtype       smallint    not null,
    cycle_year    int,
    kind          varchar(20),
    state         varchar(20),
    opens_on      date,
    cut_off_on    date,
    due_on        date,
    closes_on     date,
    deadline_rule varchar(20),
    template_id   varchar(60),
    primary key (id, rev)
);

create table holiday (
    day  date primary key,
    name varchar(100) not null
);

-- Public holidays of 2017 (Bộ luật Lao động 2012, điều 115; Tết by the government's announcement).
insert into holiday (day, name) values
    ('2017-01-02', 'Nghỉ bù Tết Dương lịch'),
    ('2017-01-26', 'Tết Nguyên đán'),
    ('2017-01-27', 'Tết Nguyên đán'),
    ('2017-01-30', 'Tết Nguyên đán'),
    ('2017-01-31', 'Tết Nguyên đán'),
    ('2017-02-01', 'Nghỉ bù Tết Nguyên đán'),
    ('2017-04-06', 'Giỗ Tổ Hùng Vương'),
    ('2017-05-01', 'Quốc tế Lao động'),
    ('2017-05-02', 'Nghỉ bù Ngày Giải phóng miền Nam'),
    ('2017-09-04', 'Nghỉ bù Quốc khánh');
