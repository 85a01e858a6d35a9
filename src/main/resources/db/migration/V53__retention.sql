-- What went because its term was over: how much of which kind, never what it was.
create table retention_removal (
    id         bigint generated always as identity primary key,
    kind       varchar(40) not null,
    older_than timestamptz not null,
    removed    int         not null check (removed > 0),
    removed_at timestamptz not null
);
create index retention_removal_newest on retention_removal (removed_at desc);

create function refuse_retention_change() returns trigger language plpgsql as $$
begin
    raise exception 'Nhật ký xóa dữ liệu hết hạn không được sửa hay xoá (%).', tg_table_name;
end
$$;
create trigger retention_removal_kept before update or delete on retention_removal
    for each row execute function refuse_retention_change();
create trigger retention_removal_no_truncate before truncate on retention_removal
    for each statement execute function refuse_retention_change();

-- Found without reading everything, whether something is due or not.
create index notification_read on notification (read_at) where read_at is not null;
create index mail_with_text on mail (created_at) where body <> '' and state <> 'PENDING';
