package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.unitreport.ReportSnapshots.Replaced;

/** Finds what of a report is to be printed, for those who see its unit. */
@Component
@Transactional(readOnly = true)
class ReportEditions {

    private static final String ROOM_FOR_NUMBER = "……";

    private final ReportService reports;
    private final ReportContents contents;
    private final ReportIssueRepository issues;
    private final ReportIssues standing;
    private final ReportSnapshots snapshots;
    private final CycleService cycles;
    private final AccessPolicy access;

    ReportEditions(
            ReportService reports,
            ReportContents contents,
            ReportIssueRepository issues,
            ReportIssues standing,
            ReportSnapshots snapshots,
            CycleService cycles,
            AccessPolicy access) {
        this.reports = reports;
        this.contents = contents;
        this.issues = issues;
        this.standing = standing;
        this.snapshots = snapshots;
        this.cycles = cycles;
        this.access = access;
    }

    /**
     * The last issue while it is with the ministry, the valid one when the report is accepted; else the draft.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit
     */
    ReportEdition present(String reportId, String user) {
        UnitReport report = visible(reportId, user);
        return standing.present(report).map(this::edition).orElseGet(() -> draft(report));
    }

    /**
     * An issue by its number, from 1.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit
     * @throws NotFoundException when there is no such issue
     */
    ReportEdition issue(String reportId, int number, String user) {
        visible(reportId, user);
        return issues.findByReportIdAndIssueNumber(reportId, number)
                .map(this::edition)
                .orElseThrow(() ->
                        new NotFoundException("Báo cáo %s không có bản phát hành lần %d.".formatted(reportId, number)));
    }

    private UnitReport visible(String reportId, String user) {
        UnitReport report = reports.report(reportId);
        access.requireSeesUnit(user, report.unitCode());
        return report;
    }

    private ReportEdition edition(ReportIssue issue) {
        return ReportEdition.issue(snapshots.read(issue.content()), issue.sha256());
    }

    private ReportEdition draft(UnitReport report) {
        OrganizationUnit unit = reports.unit(report.unitCode());
        return new ReportEdition(
                report.id(),
                report.templateId(),
                cycles.period(report.periodId()).label(),
                report.correction() ? unit.name() : report.unitName(),
                ROOM_FOR_NUMBER + "/BC-" + unit.abbreviation(),
                unit.seat(),
                null,
                List.of(unit.headTitle()),
                null,
                null,
                report.correction()
                        ? standing.standing(report).map(Replaced::of).orElse(null)
                        : null,
                contents.of(report.id()));
    }
}
