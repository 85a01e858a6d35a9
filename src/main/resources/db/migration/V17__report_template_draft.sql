-- Next year's template while the ministry's desk writes it. A draft may hold anything; only a faultless one is published.
create table report_template_draft (
    id         uuid primary key,
    based_on   varchar(60) references report_template_version,
    content    text        not null,
    saved_by   varchar(64) not null,
    saved_at   timestamptz not null,
    version    bigint      not null
);

-- 'system' for those that come with the application.
alter table report_template_version add column published_by varchar(64) not null default 'system';
alter table report_template_version alter column published_by drop default;

create function refuse_template_change() returns trigger language plpgsql as $$
begin
    raise exception 'Mẫu báo cáo đã ban hành không được sửa hoặc xoá.';
end
$$;
create trigger report_template_version_immutable before update or delete on report_template_version
    for each row execute function refuse_template_change();
create trigger report_template_version_no_truncate before truncate on report_template_version
    for each statement execute function refuse_template_change();
