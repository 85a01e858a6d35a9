package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.engine.Remaining;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.unitreport.ReportState;

/** What some units owe: their reports that are not in yet, those of open periods, and the periods to come. */
@Component
class DueReports {

    private static final int ROWS = 6;

    private final JdbcClient jdbc;

    DueReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be handed in first, then what is in already, then what is to come. */
    List<Row> of(Collection<String> units, LocalDate today) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select r.id, r.unit_name, p.label, p.opens_on, r.deadline_rule, r.due_on, r.state,
                               r.accepted_issue is not null and r.state <> 'ACCEPTED' as correction,
                               r.state in ('DRAFTING', 'IN_REVIEW', 'SIGNING') and r.accepted_issue is null as awaited,
                               0 as rank
                        from unit_report r join reporting_period p on p.id = r.period_id
                        where r.unit_code in (:units) and r.state <> 'CANCELLED'
                          and (p.state = 'OPEN' or r.state <> 'ACCEPTED')
                        union all
                        select null, o.name, p.label, p.opens_on, p.deadline_rule, p.due_on, null, false, false, 1
                        from reporting_period p
                        join annual_cycle c on c.cycle_year = p.cycle_year and c.state = 'RUNNING'
                        join expected_unit e on e.period_id = p.id
                        join organization_unit o on o.code = e.unit_code
                        where e.unit_code in (:units) and p.state = 'PLANNED'
                        order by rank, awaited desc, due_on, id limit :rows
                        """)
                .param("units", units)
                .param("rows", ROWS)
                .query((row, number) -> {
                    DeadlineRule rule = DeadlineRule.valueOf(row.getString("deadline_rule"));
                    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
                    String id = row.getString("id");
                    return new Row(
                            "Báo cáo " + row.getString("label"),
                            row.getString("unit_name"),
                            id == null
                                    ? "Mở ngày " + VietnameseDates.format(row.getObject("opens_on", LocalDate.class))
                                    : state(row.getString("state"), row.getBoolean("correction")),
                            row.getBoolean("correction") ? "" : rule.text(dueOn),
                            row.getBoolean("awaited") ? Remaining.until(rule.firstLateDay(dueOn), today) : null,
                            id == null ? null : "/reports/" + id);
                })
                .list();
    }

    private static String state(String state, boolean correction) {
        String label = ReportState.valueOf(state).label();
        return correction ? "Đính chính: " + label : label;
    }

    /**
     * A report as a line.
     *
     * @param dueText e.g. {@code trước ngày 05/06/2017}; empty for a correction, which has no due date
     * @param remaining none unless the unit still has to hand it in
     * @param url none as long as the period has not opened
     */
    record Row(
            String title,
            String unitName,
            String stateLabel,
            String dueText,
            @Nullable Remaining remaining,
            @Nullable String url) {}
}
