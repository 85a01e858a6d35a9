package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/** How far the periods are that are open or come next, for the ministry. */
@Component
class DuePeriods {

    private static final int ROWS = 4;

    private final JdbcClient jdbc;

    DuePeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first; expected are the year's units, whether or not they have begun. */
    List<Row> all(LocalDate today) {
        return jdbc.sql("""
                        with shown as (
                            select p.* from reporting_period p
                            join annual_cycle c on c.cycle_year = p.cycle_year and c.state = 'RUNNING'
                            where p.state in ('OPEN', 'PLANNED')
                            order by p.state, p.due_on limit :rows
                        ), report as (
                            select r.period_id, r.unit_code, r.state,
                                   r.state in ('SUBMITTED', 'ACCEPTED') or r.accepted_issue is not null as submitted,
                                   r.due_on < :today or r.due_on = :today and r.deadline_rule = 'BEFORE_DAY' as past
                            from unit_report r join shown p on p.id = r.period_id
                            where r.state <> 'CANCELLED'
                        )
                        select p.cycle_year, p.kind, p.state, p.opens_on, p.due_on, p.deadline_rule,
                               (select count(*) from report r where r.period_id = p.id)
                                 + (select count(*) from annual_cycle_unit u
                                    join organization_unit o on o.code = u.unit_code and o.active
                                    where u.cycle_year = p.cycle_year and not exists (
                                        select 1 from unit_report r
                                        where r.period_id = p.id and r.unit_code = u.unit_code)) as expected,
                               (select count(*) from report r where r.period_id = p.id and r.submitted) as submitted,
                               (select count(*) from report r
                                where r.period_id = p.id and not r.submitted and r.past) as overdue
                        from shown p
                        order by p.state, p.due_on
                        """)
                .param("rows", ROWS)
                .param("today", today)
                .query((row, number) -> {
                    DeadlineRule rule = DeadlineRule.valueOf(row.getString("deadline_rule"));
                    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
                    return new Row(
                            PeriodKind.valueOf(row.getString("kind")).label(row.getInt("cycle_year")),
                            row.getString("state").equals("OPEN")
                                    ? ""
                                    : "Mở ngày " + VietnameseDates.format(row.getObject("opens_on", LocalDate.class)),
                            rule.text(dueOn),
                            Remaining.until(rule.firstLateDay(dueOn).minusDays(1), today),
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

        boolean open() {
            return opens.isEmpty();
        }

        /** How many are neither in nor overdue. */
        int pending() {
            return expected - submitted - overdue;
        }
    }
}
