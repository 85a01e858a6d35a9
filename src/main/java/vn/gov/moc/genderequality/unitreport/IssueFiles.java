package vn.gov.moc.genderequality.unitreport;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.FileAccessRule;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/** The files of submitted reports: the PDF to sign and its signed copies. Whoever sees the unit reads them. */
@Component
class IssueFiles implements FileAccessRule {

    private static final String PREFIX = "issue:";
    private static final String SIGNED_PREFIX = "signed-issue:";

    private final ReportIssueRepository issues;
    private final ReportService reports;
    private final AccessPolicy access;

    IssueFiles(ReportIssueRepository issues, ReportService reports, AccessPolicy access) {
        this.issues = issues;
        this.reports = reports;
        this.access = access;
    }

    static String owner(ReportIssue issue) {
        return PREFIX + issue.getId();
    }

    static String signedOwner(ReportIssue issue) {
        return SIGNED_PREFIX + issue.getId();
    }

    @Override
    public boolean governs(String owner) {
        return owner.startsWith(PREFIX) || owner.startsWith(SIGNED_PREFIX);
    }

    @Override
    public boolean mayRead(String userId, String owner) {
        UUID issue = UUID.fromString(owner.substring(owner.indexOf(':') + 1));
        return issues.findById(issue)
                .map(found -> reports.report(found.reportId()))
                .filter(report -> access.seesUnit(userId, report.unitCode()))
                .isPresent();
    }
}
