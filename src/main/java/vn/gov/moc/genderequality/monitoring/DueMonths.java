package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthState;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.engine.Remaining;

/** What of the Action Months is due: a unit's own for its people, the count of all units for the ministry. */
@Component
class DueMonths {

    private static final int ROWS = 6;

    private static final DeadlineRule RULE = DeadlineRule.BY_END_OF_DAY;

    private static final String STANDINGS = """
            select m.cycle_year, m.unit_code, m.unit_name, m.state,
                   case when m.state in ('RUNNING', 'EVALUATING') then y.action_month_results_due_on
                        when m.state <> 'COMPLETED' then y.action_month_plan_due_on end as due_on
            from action_month m join annual_cycle y on y.cycle_year = m.cycle_year
            where m.state <> 'CANCELLED'
            """;

    private final JdbcClient jdbc;

    DueMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units' months that wait for something, the one due first before the others. */
    List<Row> of(Collection<String> units, LocalDate today) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select s.* from (" + STANDINGS + " and m.unit_code in (:units)) s where s.due_on is not null "
                        + "order by s.due_on, s.unit_code limit :rows")
                .param("units", units)
                .param("rows", ROWS)
                .query((row, number) -> {
                    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
                    int year = row.getInt("cycle_year");
                    return new Row(
                            year,
                            row.getString("unit_name"),
                            ActionMonthState.valueOf(row.getString("state")).label(),
                            RULE.text(dueOn),
                            Remaining.until(RULE.firstLateDay(dueOn), today),
                            "/action-months/%d/%s".formatted(year, row.getString("unit_code")));
                })
                .list();
    }

    /** The years whose months some unit has not finished, the newest first, with the first date something is due. */
    List<YearRow> all(LocalDate today) {
        return jdbc.sql("select s.cycle_year, count(*) as units, "
                        + "count(*) filter (where s.state in ('RUNNING', 'EVALUATING', 'COMPLETED')) as approved, "
                        + "count(*) filter (where s.state = 'COMPLETED') as completed, "
                        + "count(*) filter (where s.due_on < :today) as overdue, min(s.due_on) as due_on, "
                        + "bool_or(s.state in ('PLANNING', 'IN_REVIEW', 'APPROVING')) as planning from (" + STANDINGS
                        + ") s group by s.cycle_year having count(s.due_on) > 0 order by s.cycle_year desc limit :rows")
                .param("today", today)
                .param("rows", ROWS)
                .query((row, number) -> {
                    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
                    int year = row.getInt("cycle_year");
                    return new YearRow(
                            year,
                            row.getBoolean("planning") ? "phê duyệt kế hoạch" : "tổng kết",
                            RULE.text(dueOn),
                            Remaining.until(RULE.firstLateDay(dueOn), today),
                            row.getInt("units"),
                            row.getInt("approved"),
                            row.getInt("completed"),
                            row.getInt("overdue"),
                            "/action-months/" + year);
                })
                .list();
    }

    /**
     * A unit's month as a line.
     *
     * @param dueText e.g. {@code chậm nhất ngày 10/11/2017}
     */
    record Row(int year, String unitName, String stateLabel, String dueText, Remaining remaining, String url) {}

    /**
     * A year as a line.
     *
     * @param what what is due next, as it stands in a sentence
     * @param units how many have a month that was not called off
     * @param overdue how many are late with what is due of them
     */
    record YearRow(
            int year,
            String what,
            String dueText,
            Remaining remaining,
            int units,
            int approved,
            int completed,
            int overdue,
            String url) {}
}
