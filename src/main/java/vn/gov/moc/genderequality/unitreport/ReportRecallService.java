package vn.gov.moc.genderequality.unitreport;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.TypedText;

/** A unit takes its report back: from its own committee or head to edit it, or from the ministry after submission. */
@Service
@Transactional
public class ReportRecallService {

    private final ReportRecallRepository recalls;
    private final ReportService reports;
    private final ReportWorkflow workflow;
    private final ReportNotices notices;
    private final AccessPolicy access;
    private final Clock clock;

    ReportRecallService(
            ReportRecallRepository recalls,
            ReportService reports,
            ReportWorkflow workflow,
            ReportNotices notices,
            AccessPolicy access,
            Clock clock) {
        this.recalls = recalls;
        this.reports = reports;
        this.workflow = workflow;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The unit's drafter or head takes the report back to edit it; what the committee has agreed to in this round is void.
     *
     * @throws ConflictException when the report waits neither for the committee nor for the head
     */
    public void withdraw(String reportId, @Nullable String reason, String actor) {
        UnitReport report = reports.locked(reportId);
        if (!access.has(actor, UnitRole.HEAD, report.unitCode())) {
            access.require(actor, UnitRole.DRAFTER, report.unitCode());
        }
        String text = TypedText.reason(reason, "Lý do rút lại");
        reports.record(report, ReportStep.WITHDRAWAL, new Decision(false, text), actor);
        report.withdraw();
        reports.moved(report);
        workflow.withdrawn(reportId);
        notices.withdrawn(report, text, actor);
    }

    /**
     * The unit's head takes a submitted report back while the ministry has not decided on it. The issue stays as it is and
     * is recorded as recalled.
     *
     * @throws ConflictException when the report is not with the ministry
     */
    public void recall(String reportId, @Nullable String reason, String actor) {
        UnitReport report = reports.locked(reportId);
        access.require(actor, UnitRole.HEAD, report.unitCode());
        String text = TypedText.reason(reason, "Lý do thu hồi");
        reports.record(report, ReportStep.RECALL, new Decision(false, text), actor);
        report.recall();
        reports.moved(report);
        ReportIssue issue = reports.lastIssue(reportId);
        recalls.save(new ReportRecall(issue, text, actor, clock.instant()));
        workflow.recalled(reportId);
        notices.recalled(report, issue, text, actor);
    }
}
