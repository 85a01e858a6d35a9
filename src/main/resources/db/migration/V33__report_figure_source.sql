-- Where a drafter took a figure over from. It stays when the figure is changed by hand, so that the difference can be told.
create table report_figure_source (
    report_id varchar(60)  not null references unit_report,
    cell      varchar(100) not null,
    source    text         not null check (source <> ''),
    link      text         check (link like '/%'),
    status    varchar(20)  not null check (status in ('NUMBER', 'NOT_APPLICABLE')),
    number    int check (number between 0 and 99999999),
    estimated boolean      not null,
    taken_by  varchar(64)  not null,
    taken_at  timestamptz  not null,
    primary key (report_id, cell),
    check ((status = 'NUMBER') = (number is not null))
);
