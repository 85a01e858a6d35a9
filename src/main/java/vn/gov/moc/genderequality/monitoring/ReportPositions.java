package vn.gov.moc.genderequality.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.monitoring.ReportPosition.Ladder;
import vn.gov.moc.genderequality.unitreport.LadderPosition;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportWorkflow;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/** Tells where one report stands: its stage, its holder, its dates and its place on the ladder of reminders. */
@Component
@Transactional(readOnly = true)
class ReportPositions {

    private final JdbcClient jdbc;
    private final ReportMilestones milestones;
    private final ReportService reports;
    private final ReportWorkflow workflow;
    private final Clock clock;

    ReportPositions(
            JdbcClient jdbc, ReportMilestones milestones, ReportService reports, ReportWorkflow workflow, Clock clock) {
        this.jdbc = jdbc;
        this.milestones = milestones;
        this.reports = reports;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** @throws vn.gov.moc.genderequality.problem.NotFoundException when there is no such report */
    public ReportPosition of(String reportId) {
        UnitReport report = reports.report(reportId);
        ReportStanding standing = jdbc.sql(
                        ReportStanding.QUERY + " where v.period_id = :period and v.unit_code = :unit")
                .param("period", report.periodId())
                .param("unit", report.unitCode())
                .query(ReportStanding::of)
                .single();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        ReportWords words = new ReportWords(standing, today);
        ReportMilestones.Held held = milestones.held(List.of(standing));
        MilestoneCell cell = words.cell(held.task(standing), held.person(standing));
        return new ReportPosition(
                reportId,
                standing.unitCode(),
                standing.unitName(),
                standing.periodId(),
                standing.periodLabel(),
                cell.stage(),
                cell.stageLabel(),
                cell.tone(),
                cell.holder(),
                cell.daysInStage(),
                cell.since(),
                cell.originalDueText(),
                cell.dueText(),
                cell.latenessLabel(),
                cell.cause(),
                standing.round(),
                ladder(workflow.ladder(report), standing),
                cell.url(),
                cell.taskUrl());
    }

    /** A rung that had passed before the report was opened was never sent. */
    private Ladder ladder(LadderPosition position, ReportStanding standing) {
        boolean sent = position.lastAt() != null
                && opened(standing).filter(position.lastAt()::isAfter).isPresent();
        return new Ladder(
                sent ? label(position.last()) : null,
                sent ? position.lastAt() : null,
                label(position.next()),
                position.nextAt());
    }

    private Optional<Instant> opened(ReportStanding standing) {
        return jdbc.sql("select min(entered_at) from report_stage where report_id = :report")
                .param("report", standing.reportId())
                .query((row, number) -> Rows.instant(row, "min"))
                .optional();
    }

    private static @Nullable String label(@Nullable Integer rung) {
        if (rung == null) {
            return null;
        }
        return rung < 0
                ? "Nhắc trước hạn %d ngày".formatted(-rung)
                : rung == 0 ? "Báo quá hạn ngày đầu" : "Báo quá hạn %d ngày".formatted(rung);
    }
}
