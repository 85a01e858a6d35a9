package vn.gov.moc.genderequality.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Unit;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.UnitStatus;
import vn.gov.moc.genderequality.cycle.DeadlineRule;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.UnitKind;
import vn.gov.moc.genderequality.unitreport.ReportState;

/** Reads, in one query, which units a period expects a report of and where each report stands. */
@Component
class ConsolidationUnits {

    /** The units expected to report, and those that have a report all the same. */
    private static final String UNITS = """
            select u.code, coalesce(r.unit_name, u.name) as name, coalesce(r.unit_kind, u.kind) as kind, r.id, r.state,
                   r.accepted_issue, i.document_number, i.sha256, r.submitted_at, r.late, r.original_due_on, r.due_on,
                   r.deadline_rule
            from (select unit_code from expected_unit where period_id = :period
                  union select unit_code from unit_report where period_id = :period) expected
            join organization_unit u on u.code = expected.unit_code
            left join unit_report r on r.period_id = :period and r.unit_code = u.code
            left join report_issue i on i.id = r.accepted_issue
            """;

    private static final String NEVER_OPENED = "Chưa mở báo cáo";

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsolidationUnits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By kind, then code. */
    List<Unit> of(ReportingPeriod period) {
        Instant now = clock.instant();
        return jdbc
                .sql(UNITS)
                .param("period", period.id())
                .query((row, number) -> unit(row, period, now))
                .list()
                .stream()
                .sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::code))
                .toList();
    }

    /** The accepted issues that would be counted now. */
    Set<UUID> acceptedIssues(String periodId) {
        return jdbc.sql(
                        "select accepted_issue from unit_report where period_id = :period and accepted_issue is not null")
                .param("period", periodId)
                .query(UUID.class)
                .set();
    }

    private static Unit unit(ResultSet row, ReportingPeriod period, Instant now) throws SQLException {
        UnitKind kind = UnitKind.valueOf(row.getString("kind"));
        String reportId = row.getString("id");
        ReportState state = reportId == null ? null : ReportState.valueOf(row.getString("state"));
        UUID issueId = row.getObject("accepted_issue", UUID.class);
        UnitStatus status = issueId != null
                ? UnitStatus.ACCEPTED
                : state == ReportState.CANCELLED ? UnitStatus.CANCELLED : UnitStatus.MISSING;
        LocalDate dueOn = reportId == null ? period.dueOn() : row.getObject("due_on", LocalDate.class);
        DeadlineRule rule =
                reportId == null ? period.deadlineRule() : DeadlineRule.valueOf(row.getString("deadline_rule"));
        OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
        Instant submittedAt = submitted == null ? null : submitted.toInstant();
        boolean withMinistry = state == ReportState.SUBMITTED;
        boolean late = status == UnitStatus.ACCEPTED || withMinistry
                ? row.getBoolean("late")
                : status == UnitStatus.MISSING && !now.isBefore(rule.firstLateInstant(dueOn));
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                kind,
                kind.label(),
                status,
                label(status, state, issueId),
                reportId,
                issueId,
                row.getString("document_number"),
                row.getString("sha256"),
                submittedAt,
                late,
                late
                        ? daysLate(
                                rule.firstLateDay(dueOn),
                                submittedAt != null && (withMinistry || issueId != null) ? submittedAt : now)
                        : 0,
                reportId == null ? period.dueOn() : row.getObject("original_due_on", LocalDate.class),
                dueOn);
    }

    private static String label(UnitStatus status, @Nullable ReportState state, @Nullable UUID issueId) {
        if (state == null) {
            return NEVER_OPENED;
        }
        return status == UnitStatus.ACCEPTED && issueId != null && state != ReportState.ACCEPTED
                ? "Đã được chấp nhận, đang đính chính"
                : state.label();
    }

    private static int daysLate(LocalDate firstLateDay, Instant at) {
        return (int) ChronoUnit.DAYS.between(
                        firstLateDay, at.atZone(Zones.VIETNAM).toLocalDate())
                + 1;
    }
}
