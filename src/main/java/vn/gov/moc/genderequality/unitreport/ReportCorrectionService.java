package vn.gov.moc.genderequality.unitreport;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.TypedText;

/** A unit corrects a report the ministry has accepted; the accepted issue stays valid until its replacement is accepted. */
@Service
@Transactional
public class ReportCorrectionService {

    private final ReportIssueRepository issues;
    private final ReportService reports;
    private final ReportWorkflow workflow;
    private final ReportNotices notices;
    private final AccessPolicy access;

    ReportCorrectionService(
            ReportIssueRepository issues,
            ReportService reports,
            ReportWorkflow workflow,
            ReportNotices notices,
            AccessPolicy access) {
        this.issues = issues;
        this.reports = reports;
        this.workflow = workflow;
        this.notices = notices;
        this.access = access;
    }

    /**
     * The unit's head has an accepted report corrected, also after its period has closed.
     *
     * @throws ConflictException when the report is not accepted, or is being corrected already
     */
    public void begin(String reportId, @Nullable String reason, String actor) {
        UnitReport report = reports.locked(reportId);
        access.require(actor, UnitRole.HEAD, report.unitCode());
        String text = TypedText.reason(reason, "Lý do đính chính");
        reports.record(report, ReportStep.CORRECTION, new Decision(false, text), actor);
        report.correct();
        reports.moved(report);
        workflow.correctionBegun(reportId);
        notices.corrected(report, valid(report), text, actor);
    }

    /**
     * The unit's head gives the correction up: the accepted issue stays the valid one, its content is the report's again,
     * and the given-up draft is kept with its round.
     *
     * @throws ConflictException when nothing is being corrected, or the correction is with the ministry
     */
    public void drop(String reportId, String actor) {
        UnitReport report = reports.locked(reportId);
        access.require(actor, UnitRole.HEAD, report.unitCode());
        report.requireDroppable();
        ReportIssue valid = valid(report);
        reports.record(
                report,
                ReportStep.CORRECTION_DROPPED,
                new Decision(false, "Báo cáo số %s vẫn là bản có hiệu lực.".formatted(valid.documentNumber())),
                actor);
        workflow.correctionDropped(reportId);
        notices.correctionDropped(report, valid, actor);
    }

    private ReportIssue valid(UnitReport report) {
        return issues.findById(Objects.requireNonNull(report.acceptedIssue())).orElseThrow();
    }
}
