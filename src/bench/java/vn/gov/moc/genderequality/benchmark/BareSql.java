package vn.gov.moc.genderequality.benchmark;

import java.util.List;

/** What the pages need at the least, written by hand against the tables: the floor the services are compared with. */
final class BareSql {

    private static final int YEAR = TenYears.LAST;
    private static final String TODAY = "current_date";

    static final String PAGE = """
            select u.unit_code, o.name, o.kind, g.sent_at, g.acknowledged_at, p.id, p.due_on, r.state, r.round, r.due_on,
                   r.original_due_on, r.submitted_at, r.late, r.held_days, s.entered_at, k.assignee_,
                   (select max(x.granted_due_on) from report_extension x where x.report_id = r.id),
                   exists (select 1 from report_text t where t.report_id = r.id)
            from (select * from annual_cycle_unit where cycle_year = %d order by unit_code limit 50 offset %%d) u
            join organization_unit o on o.code = u.unit_code
            join reporting_period p on p.cycle_year = u.cycle_year
            left join guidance_receipt g on g.cycle_year = u.cycle_year and g.unit_code = u.unit_code
            left join unit_report r on r.period_id = p.id and r.unit_code = u.unit_code
            left join report_stage s on s.report_id = r.id and s.left_at is null
            left join act_ru_execution e on e.business_key_ = r.id
            left join act_ru_task k on k.proc_inst_id_ = e.id_
            """.formatted(YEAR);

    static final String OVERDUE = """
            select u.unit_code, min(r.due_on) from annual_cycle_unit u
            join reporting_period p on p.cycle_year = u.cycle_year
            join unit_report r on r.period_id = p.id and r.unit_code = u.unit_code
            where u.cycle_year = %d and r.state in ('DRAFTING', 'IN_REVIEW', 'SIGNING') and r.due_on <= %s
            group by u.unit_code order by 2, 1 limit 50
            """.formatted(YEAR, TODAY);

    static final String SUMMARY = """
            select r.period_id, count(*), count(*) filter (where r.state = 'ACCEPTED'), count(*) filter (where r.late),
                   count(*) filter (where r.due_on <= %s and r.state in ('DRAFTING', 'IN_REVIEW', 'SIGNING')),
                   count(*) filter (where r.state = 'DRAFTING' and r.round = 1
                       and not exists (select 1 from report_text t where t.report_id = r.id)
                       and not exists (select 1 from report_figure f where f.report_id = r.id))
            from unit_report r where r.period_id in ('%d-MID_YEAR', '%d-YEAR_END') group by r.period_id
            """.formatted(TODAY, YEAR, YEAR);

    static final String LATE_LIST = """
            select r.id, r.unit_name, r.state, r.due_on, s.entered_at from unit_report r
            join report_stage s on s.report_id = r.id and s.left_at is null
            where r.period_id in ('%d-MID_YEAR', '%d-YEAR_END') and r.due_on <= %s
              and r.state in ('DRAFTING', 'IN_REVIEW', 'SIGNING')
            order by r.due_on, r.unit_code limit 50
            """.formatted(YEAR, YEAR, TODAY);

    static final String REPORT = """
            select r.*, p.*, s.entered_at, k.assignee_ from unit_report r join reporting_period p on p.id = r.period_id
            left join report_stage s on s.report_id = r.id and s.left_at is null
            left join act_ru_execution e on e.business_key_ = r.id
            left join act_ru_task k on k.proc_inst_id_ = e.id_ where r.id = '%s'
            """;

    private static final String PERIODS = """
            select r.period_id, count(*), count(*) filter (where r.state = 'ACCEPTED'), count(*) filter (where r.late),
                   count(*) filter (where r.due_on <= %s and r.state in ('DRAFTING', 'IN_REVIEW', 'SIGNING'))
            from unit_report r join reporting_period p on p.id = r.period_id
            where p.cycle_year > %d group by r.period_id
            """.formatted(TODAY, YEAR - 5);

    private static final String KINDS = """
            select r.unit_kind, count(*), count(*) filter (where r.late) from unit_report r
            where r.period_id in ('%d-MID_YEAR', '%d-YEAR_END') group by r.unit_kind
            """.formatted(YEAR, YEAR);

    private static final String TOTALS = "select * from leadership_total where period_id like '%-YEAR_END'";

    private static final String STAGES = """
            select stage, count(*), percentile_cont(0.5) within group (order by extract(epoch from left_at - entered_at))
            from report_stage where period_id in ('%d-MID_YEAR', '%d-YEAR_END') and left_at is not null group by stage
            """.formatted(YEAR, YEAR);

    static final List<String> CHARTS = List.of(PERIODS, KINDS, TOTALS, STAGES);

    private static final String LEADERSHIP = """
            select period_id, cell, sum(number), count(*), count(*) filter (where estimated) from accepted_figure
            where cell in ('party-committee.women.now', 'party-committee.total.now', 'ministry-leadership.women.now',
                'ministry-leadership.total.now', 'department-leadership.women.now', 'department-leadership.total.now',
                'division-leadership.women.now', 'division-leadership.total.now', 'planned-leadership.women.now',
                'planned-leadership.total.now') and period_id in (%s) group by period_id, cell
            """;

    static final String LEADERSHIP_OF_ONE_PERIOD = LEADERSHIP.formatted("'" + (YEAR - 1) + "-YEAR_END'");

    private BareSql() {}
}
