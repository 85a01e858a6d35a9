-- Report templates as they came in; rows are only added, because periods freeze the version they use.
create table report_template_version (
    id             varchar(60) primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)+$'),
    effective_from date        not null,
    content        text        not null,
    created_at     timestamptz not null
);
