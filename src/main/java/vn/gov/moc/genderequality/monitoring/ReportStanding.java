package vn.gov.moc.genderequality.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * What a unit owes in a period and how far it is, as the view {@code report_progress} and the report tell it.
 *
 * @param reportId none while the period has not opened for the unit
 * @param correction whether an accepted report is being corrected
 * @param handedIn whether it was submitted, and neither returned nor recalled since
 * @param since when it came to the stage
 * @param grantedDueOn the day of the last extension
 * @param requestedDueOn the day of a request that waits for its decision
 * @param returnedBy the step that sent it back last ({@code ReportStep}), when that began the present round
 */
record ReportStanding(
        String unitCode,
        String unitName,
        String periodId,
        String periodLabel,
        int year,
        LocalDate opensOn,
        @Nullable String reportId,
        MilestoneStage stage,
        boolean awaited,
        boolean handedIn,
        boolean correction,
        int round,
        DeadlineRule rule,
        LocalDate originalDueOn,
        LocalDate dueOn,
        LocalDate closesOn,
        @Nullable LocalDate admittedUntil,
        @Nullable Instant submittedAt,
        boolean late,
        int heldDays,
        @Nullable Instant since,
        @Nullable LocalDate grantedDueOn,
        @Nullable LocalDate requestedDueOn,
        @Nullable String returnedBy) {

    /** Every column of a standing; further conditions are appended. */
    static final String QUERY = """
            select v.unit_code, v.unit_name, v.period_id, p.label, v.cycle_year, p.opens_on, v.report_id, v.stage,
                   v.awaited, v.handed_in, coalesce(r.accepted_issue is not null and r.state <> 'ACCEPTED', false) as correction,
                   coalesce(r.round, 1) as round, coalesce(r.deadline_rule, p.deadline_rule) as deadline_rule,
                   coalesce(r.original_due_on, p.due_on) as original_due_on, coalesce(r.due_on, p.due_on) as due_on,
                   p.closes_on, r.admitted_until, r.submitted_at, coalesce(r.late, false) as late,
                   coalesce(r.held_days, 0) as held_days, s.entered_at, e.granted_due_on, q.requested_due_on, d.step
            from report_progress v
            join reporting_period p on p.id = v.period_id
            left join unit_report r on r.id = v.report_id
            left join report_stage s on s.report_id = r.id and s.left_at is null
            left join lateral (select x.granted_due_on from report_extension x
                               where x.report_id = r.id and x.state = 'GRANTED' order by x.id desc limit 1) e on true
            left join lateral (select x.requested_due_on from report_extension x
                               where x.report_id = r.id and x.state = 'REQUESTED' limit 1) q on true
            left join lateral (select x.step from report_decision x
                               where x.report_id = r.id and x.round = r.round - 1 and not x.approved
                               order by x.id desc limit 1) d on r.round > 1
            """;

    static ReportStanding of(ResultSet row, int number) throws SQLException {
        return new ReportStanding(
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getString("period_id"),
                row.getString("label"),
                row.getInt("cycle_year"),
                row.getObject("opens_on", LocalDate.class),
                row.getString("report_id"),
                MilestoneStage.valueOf(row.getString("stage")),
                row.getBoolean("awaited"),
                row.getBoolean("handed_in"),
                row.getBoolean("correction"),
                row.getInt("round"),
                DeadlineRule.valueOf(row.getString("deadline_rule")),
                row.getObject("original_due_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                Rows.day(row, "admitted_until"),
                Rows.instant(row, "submitted_at"),
                row.getBoolean("late"),
                row.getInt("held_days"),
                Rows.instant(row, "entered_at"),
                Rows.day(row, "granted_due_on"),
                Rows.day(row, "requested_due_on"),
                row.getString("step"));
    }

    /** Whole days in Vietnam since it came to the stage; none before the period. */
    @Nullable
    Integer daysInStage(LocalDate today) {
        return since == null ? null : Rows.daysSince(since, today);
    }

    /** Whole days after the first late day on which it was submitted, or stands now; negative before it. */
    int daysLate(LocalDate today) {
        LocalDate day = handedIn && submittedAt != null ? LocalDate.ofInstant(submittedAt, Zones.VIETNAM) : today;
        return (int) ChronoUnit.DAYS.between(rule.firstLateDay(dueOn), day);
    }
}
