-- Women in leadership by period and level, added up once: ten years of a large ministry are millions of figures. A change of
-- the period's accepted figures makes its rows go; whoever asks next adds them up again.
create table leadership_total (
    period_id      varchar(30) not null,
    level          varchar(40) not null,
    reports        int         not null,
    counted        int         not null,
    women          bigint      not null,
    total          bigint      not null,
    estimated      int         not null,
    not_applicable int         not null,
    primary key (period_id, level),
    check (counted + not_applicable <= reports)
);

-- Accepting reports share the lock, so that they do not wait for one another; whoever adds up takes it alone.
-- No foreign key: whoever adds up must not wait for those who hold the period.
create function forget_leadership_total() returns trigger language plpgsql as $$
declare
    period varchar;
begin
    for period in select distinct c.period_id from changed c order by 1 loop
        perform pg_advisory_xact_lock_shared(hashtext('leadership_total'), hashtext(period));
        delete from leadership_total t where t.period_id = period;
    end loop;
    return null;
end
$$;
create trigger accepted_figure_added after insert on accepted_figure
    referencing new table as changed for each statement execute function forget_leadership_total();
create trigger accepted_figure_removed after delete on accepted_figure
    referencing old table as changed for each statement execute function forget_leadership_total();
create trigger accepted_figure_changed after update on accepted_figure
    referencing new table as changed for each statement execute function forget_leadership_total();
