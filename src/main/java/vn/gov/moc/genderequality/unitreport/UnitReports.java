package vn.gov.moc.genderequality.unitreport;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitWork;
import vn.gov.moc.genderequality.problem.ConflictException;

/**
 * What becomes of a unit's reports when the unit is renamed, closed or merged. Nothing typed is lost: a report that is called
 * off stays readable for the ministry, and its successor's drafters are offered its content. The caller has checked who may.
 */
@Service
@Transactional
public class UnitReports implements UnitWork {

    private static final Set<ReportState> DONE = EnumSet.of(ReportState.ACCEPTED, ReportState.CANCELLED);

    /**
     * A report that is not finished.
     *
     * @param title e.g. {@code Báo cáo tổng kết năm 2017}
     * @param submitted whether the ministry has it, so that it can be left to the ministry
     * @param correction whether an accepted report is being corrected, of which only the correction can be called off
     */
    public record OpenReport(String id, String title, String stateLabel, boolean submitted, boolean correction) {}

    private final UnitReportRepository reports;
    private final ReportCancellationRepository cancellations;
    private final ReportService service;
    private final ReportNotices notices;
    private final ReportWorkflow workflow;
    private final CycleService cycles;
    private final Clock clock;

    UnitReports(
            UnitReportRepository reports,
            ReportCancellationRepository cancellations,
            ReportService service,
            ReportNotices notices,
            ReportWorkflow workflow,
            CycleService cycles,
            Clock clock) {
        this.reports = reports;
        this.cancellations = cancellations;
        this.service = service;
        this.notices = notices;
        this.workflow = workflow;
        this.cycles = cycles;
        this.clock = clock;
    }

    @Override
    public void renamed(OrganizationUnit unit) {
        reports.rename(unit.code(), unit.name(), unit.kind());
        reports.findByUnitCodeAndStateNotInOrderByOriginalDueOnAscIdAsc(unit.code(), DONE)
                .forEach(workflow::renamed);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean open(String unitCode) {
        return reports.existsByUnitCodeAndStateNotIn(unitCode, DONE);
    }

    /** The unit's reports that are neither accepted nor called off, the one due first before the others. */
    @Transactional(readOnly = true)
    public List<OpenReport> openReports(String unitCode) {
        return reports.findByUnitCodeAndStateNotInOrderByOriginalDueOnAscIdAsc(unitCode, DONE).stream()
                .map(report -> new OpenReport(
                        report.id(),
                        "Báo cáo " + cycles.period(report.periodId()).label(),
                        report.stateLabel(),
                        report.state() == ReportState.SUBMITTED,
                        report.correction()))
                .toList();
    }

    /** Calls the report off for good; of a corrected one the correction, what was accepted stays accepted. */
    public void cancel(String reportId, String reason, String actor) {
        UnitReport report = open(reportId, false);
        notices.cancelled(report, reason, null, actor);
        if (!report.correction()) {
            cancellations.save(new ReportCancellation(report, reason, null, actor, clock.instant()));
        }
        workflow.cancelled(reportId);
    }

    /**
     * Calls the report off in favour of the successor's of the same period, which is asked for when there is none yet. What
     * was written is offered there and copied by nobody but its drafters.
     *
     * @throws ConflictException when it is an accepted report under correction, or the successor's report is finished already
     */
    public void move(String reportId, String successor, String reason, String actor) {
        UnitReport report = open(reportId, true);
        workflow.requested(service.openFor(report.periodId(), successor, report.dueOn()));
        UnitReport goesOn = service.report(UnitReport.idOf(report.periodId(), successor));
        if (!goesOn.awaited()) {
            throw new ConflictException(
                    "Báo cáo cùng kỳ của %s đang ở bước “%s”, không nhận thêm được phần của %s. Chưa có gì thay đổi; hãy chọn huỷ báo cáo này."
                            .formatted(goesOn.unitName(), goesOn.stateLabel(), report.unitName()));
        }
        notices.cancelled(report, reason, goesOn, actor);
        notices.takenOver(goesOn, report, reason);
        cancellations.save(new ReportCancellation(report, reason, goesOn, actor, clock.instant()));
        workflow.cancelled(reportId);
    }

    private UnitReport open(String reportId, boolean toMove) {
        UnitReport report = service.locked(reportId);
        if (DONE.contains(report.state()) || (toMove && report.correction())) {
            throw new ConflictException("%s, %s đang ở bước “%s”, không thực hiện được; chưa có gì thay đổi."
                    .formatted(
                            "Báo cáo " + cycles.period(report.periodId()).label(),
                            report.unitName(),
                            report.stateLabel()));
        }
        return report;
    }

    /** The unit takes part no longer; its successor does instead, in every year under way. Periods may wait for nobody now. */
    public void left(String unitCode) {
        reports.openPeriods(unitCode).forEach(workflow::unitLeft);
    }

    /** The successor takes part in every year under way that the unit took part in. */
    public void succeeded(String unitCode, String successor) {
        cycles.succeed(
                unitCode, successor, clock.instant().atZone(Zones.VIETNAM).toLocalDate());
    }
}
