package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.engine.Remaining;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/** How far the periods are that are open or come next, for the ministry; counted as the progress page counts them. */
@Component
class DuePeriods {

    private static final int ROWS = 6;

    private final JdbcClient jdbc;

    DuePeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first, then those to come. */
    List<Row> all(LocalDate today) {
        return jdbc.sql("""
                        select p.cycle_year, p.label, p.state, p.opens_on, p.due_on, p.deadline_rule,
                               count(*) filter (where v.expected) as expected,
                               count(*) filter (where v.expected and v.handed_in) as submitted,
                               count(*) filter (where v.awaited and v.first_late_day <= :today) as overdue
                        from reporting_period p left join report_progress v on v.period_id = p.id
                        where p.id in (
                            select q.id from reporting_period q
                            join annual_cycle y on y.cycle_year = q.cycle_year and y.state = 'RUNNING'
                            where q.state in ('OPEN', 'PLANNED')
                            order by q.state, q.due_on limit :rows)
                        group by p.id
                        order by p.state, p.due_on
                        """)
                .param("rows", ROWS)
                .param("today", today)
                .query((row, number) -> {
                    DeadlineRule rule = DeadlineRule.valueOf(row.getString("deadline_rule"));
                    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
                    return new Row(
                            row.getString("label"),
                            row.getString("state").equals("OPEN")
                                    ? ""
                                    : "Mở ngày " + VietnameseDates.format(row.getObject("opens_on", LocalDate.class)),
                            rule.text(dueOn),
                            Remaining.until(rule.firstLateDay(dueOn), today),
                            row.getInt("expected"),
                            row.getInt("submitted"),
                            row.getInt("overdue"),
                            "/progress?year=" + row.getInt("cycle_year"));
                })
                .list();
    }

    /**
     * A period as a line.
     *
     * @param label as it stands in a sentence, e.g. {@code tổng kết năm 2017}
     * @param opens when it opens; empty when it is open
     * @param remaining until the due date of the guidance
     * @param overdue how many reports are with their units after their own due date
     * @param url the progress of its year
     */
    record Row(
            String label,
            String opens,
            String dueText,
            Remaining remaining,
            int expected,
            int submitted,
            int overdue,
            String url) {

        public boolean open() {
            return opens.isEmpty();
        }

        /** How many are neither in nor overdue. */
        public int pending() {
            return expected - submitted - overdue;
        }
    }
}
