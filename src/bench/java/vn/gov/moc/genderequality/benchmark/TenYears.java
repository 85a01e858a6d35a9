package vn.gov.moc.genderequality.benchmark;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;

/**
 * Ten years of a ministry's units by set-based SQL: for 10,000 units 200,000 reports with their issues, receipts, stages and 20
 * accepted figures each, and the open tasks of the year that runs. All but the last period are over; its reports were due three
 * days ago. The one before is being consolidated, with a number in every cell.
 */
final class TenYears {

    static final int LAST = Year.now(Zones.VIETNAM).getValue();

    private static final int FIRST = LAST - 9;

    private final JdbcTemplate jdbc;

    TenYears(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Foreign keys and triggers rest meanwhile: the rows are consistent by construction.
     *
     * @param template of the reports
     */
    void write(ReportTemplate template) {
        String cells = template.sections().stream()
                .flatMap(ReportTemplate.Section::flatten)
                .flatMap(section -> section.figures().stream())
                .flatMap(ReportTemplate.Figure::cells)
                .collect(Collectors.joining("', '", "'", "'"));
        List<String> statements = List.of(
                "insert into annual_cycle select y, 'RUNNING', 'BEFORE_DAY', 'KEEP', 1, 1, make_date(y, 10, 20), make_date(y, 11, 10), make_date(y, 11, 15), make_date(y, 12, 15), make_date(y, 12, 25) from generate_series(:first, :last) y",
                """
                insert into annual_cycle_unit select y, code
                from generate_series(:first, :last) y, organization_unit where code like 'B%'""",
                """
                insert into reporting_period
                select y || '-' || k, y, k, case when y = :last and k = 'YEAR_END' then 'OPEN' else 'CLOSED' end,
                       opens_on, opens_on + 26, opens_on + 33, opens_on + 58, 'BEFORE_DAY', 'periodic-2017', k || ' ' || y
                from generate_series(:first, :last) y, (values ('MID_YEAR', 5), ('YEAR_END', 11)) as kind (k, m),
                     lateral (select case when y = :last and k = 'YEAR_END' then current_date - 36 else make_date(y, m, 2) end) d (opens_on)""",
                "insert into guidance select y, 'ISSUED', '1/BXD', make_date(y, 4, 11), 'x', 'x', 'x', make_timestamptz(y, 4, 11, 1, 0, 0), 0, 1 from generate_series(:first, :last) y",
                """
                insert into guidance_receipt
                select u.cycle_year, u.unit_code, make_timestamptz(u.cycle_year, 4, 11, 1, 0, 0),
                       case when hashtext(u.unit_code || u.cycle_year) % 10 <> 0 then make_timestamptz(u.cycle_year, 4, 15, 1, 0, 0) end, null
                from annual_cycle_unit u where u.unit_code like 'B%'""",
                """
                create temporary table plan as
                select p.id || '-' || u.unit_code as id, p.id as period_id, u.unit_code, p.due_on, p.closes_on, gen_random_uuid() as issue,
                       o.name, o.kind, abs(hashtext(p.id || u.unit_code)) % 100 as luck,
                       case when p.state = 'CLOSED' then
                                case when abs(hashtext(p.id || u.unit_code)) % 100 < 97 then 'ACCEPTED' else 'CANCELLED' end
                            else (array['NEW','DRAFTING','IN_REVIEW','SIGNING','SUBMITTED','ACCEPTED'])
                                 [1 + abs(hashtext(u.unit_code || p.id)) % 6] end as state
                from annual_cycle_unit u join reporting_period p on p.cycle_year = u.cycle_year
                join organization_unit o on o.code = u.unit_code where u.unit_code like 'B%'""",
                """
                insert into unit_report (id, period_id, unit_code, template_id, state, round, deadline_rule, original_due_on, due_on,
                    closes_at, submitted_at, late, held_days, version, unit_name, unit_kind, accepted_issue)
                select id, period_id, unit_code, 'periodic-2017', case when state = 'NEW' then 'DRAFTING' else state end,
                       1 + (luck % 20 = 1)::int, 'BEFORE_DAY', due_on, due_on, closes_on,
                       case when state in ('SUBMITTED', 'ACCEPTED') then due_on - 10 + luck / 8 end,
                       state in ('SUBMITTED', 'ACCEPTED') and luck / 8 >= 10, 0, 1, name, kind,
                       case when state = 'ACCEPTED' then issue end from plan""",
                """
                insert into report_issue (id, report_id, issue_number, document_number, content, sha256, signed_by, submitted_at, late)
                select issue, id, 1, '01/BC', case when period_id = ':last-MID_YEAR' then (
                           select jsonb_build_object('content', jsonb_build_object('texts', '{}'::jsonb, 'figures', jsonb_object_agg(
                               cell, jsonb_build_object('status', 'NUMBER', 'value', luck % 9 + length(cell), 'estimated', luck % 11 = 0))))::text
                           from unnest(array[:cells]) cell) else '{}' end,
                       md5(id), 'x', due_on, false from plan where state in ('SUBMITTED', 'ACCEPTED')""",
                "insert into consolidation (id, state, round, begun_at, version) values (':last-MID_YEAR', 'EDITING', 1, now(), 1)",
                "insert into report_text select id, 'I.1', 'Nội dung', 1, 'x', due_on from plan where state <> 'NEW'",
                """
                insert into report_stage
                select nextval('report_stage_seq'), q.id, q.period_id, t.stage, 1, false, q.due_on - 33 + t.n * 6,
                       case when t.n < q.reached then q.due_on - 27 + t.n * 6 + q.luck / 30.0 * interval '1 day' end
                from (select *, coalesce(array_position(array['DRAFTING','IN_REVIEW','SIGNING','SUBMITTED','ACCEPTED'], state) - 1, 0) as reached from plan) q,
                     (values (0, 'DRAFTING'), (1, 'IN_REVIEW'), (2, 'SIGNING'), (3, 'SUBMITTED'), (4, 'ACCEPTED')) as t (n, stage)
                where t.n <= q.reached""",
                """
                insert into accepted_figure (report_id, period_id, unit_code, cell, status, number, estimated)
                select q.id, q.period_id, q.unit_code, c.cell,
                       case when (q.luck + c.n) % 25 = 0 then 'NOT_APPLICABLE' else 'NUMBER' end,
                       case when (q.luck + c.n) % 25 <> 0 then case when c.cell like '%women%' then q.luck % 9 else 10 + q.luck % 30 end end,
                       (q.luck + c.n) % 11 = 0
                from plan q, (select l || '.' || m || '.' || t as cell, row_number() over () as n
                              from unnest(array['party-committee','ministry-leadership','department-leadership','division-leadership','planned-leadership']) l,
                                   unnest(array['women','total']) m, unnest(array['now','last_year']) t) c
                where q.state = 'ACCEPTED'""",
                """
                insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_,
                    is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
                select md5(q.id), 1, md5(q.id), md5(q.id), q.id, d.id_, 'UserTask_DraftReport', true, false, true, false, 1, 2, 1
                from plan q, act_re_procdef d where d.key_ = 'UnitReportProcess' and q.state not in ('ACCEPTED', 'CANCELLED')""",
                """
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_,
                    priority_, create_time_, suspension_state_)
                select 't' || id_, 1, id_, id_, proc_def_id_, 'Soạn báo cáo', 'UserTask_DraftReport',
                       case when id_ < '8' then 'vpb.soanthao' end, 50, now(), 1
                from act_ru_execution where business_key_ like '%-B%'""",
                """
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'l' || id_, 1, 'unit-B-drafter', 'candidate', id_ from act_ru_task where id_ like 't%'""",
                "drop table plan");
        jdbc.execute((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                for (String sql : statements) {
                    statement.execute(sql.replace(":first", String.valueOf(FIRST))
                            .replace(":last", String.valueOf(LAST))
                            .replace(":cells", cells));
                }
                statement.execute("set session_replication_role = default");
                statement.execute("vacuum analyze");
            }
            return null;
        });
    }
}
