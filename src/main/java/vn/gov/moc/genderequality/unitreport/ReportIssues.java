package vn.gov.moc.genderequality.unitreport;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Reads what was submitted, and says what each issue counts for today. */
@Component
class ReportIssues {

    private final ReportIssueRepository issues;
    private final ReportRecallRepository recalls;
    private final UnitReportRepository reports;
    private final ReportSnapshots snapshots;
    private final AccessPolicy access;

    ReportIssues(
            ReportIssueRepository issues,
            ReportRecallRepository recalls,
            UnitReportRepository reports,
            ReportSnapshots snapshots,
            AccessPolicy access) {
        this.issues = issues;
        this.recalls = recalls;
        this.reports = reports;
        this.snapshots = snapshots;
        this.access = access;
    }

    /**
     * All issues of a report, newest first.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit
     */
    @Transactional(readOnly = true)
    List<IssueEntry> of(String reportId, String user) {
        UnitReport report = visible(reportId, user);
        List<ReportIssue> all = issues.findByReportIdOrderByIssueNumber(reportId);
        return all.stream()
                .map(issue -> entry(report, issue, all))
                .sorted(Comparator.comparing(IssueEntry::issueNumber).reversed())
                .toList();
    }

    /** One issue as it stands today. */
    IssueEntry entry(ReportIssue issue) {
        return entry(
                reports.findById(issue.reportId()).orElseThrow(),
                issue,
                issues.findByReportIdOrderByIssueNumber(issue.reportId()));
    }

    /**
     * The canonical text that was hashed.
     *
     * @throws NotFoundException when the report has no such issue
     */
    @Transactional(readOnly = true)
    String content(String reportId, int issueNumber, String user) {
        visible(reportId, user);
        return issues.findByReportIdAndIssueNumber(reportId, issueNumber)
                .map(ReportIssue::content)
                .orElseThrow(() -> new NotFoundException("Báo cáo không có bản nộp lần %d.".formatted(issueNumber)));
    }

    /** The issue that stands for the report: the accepted one, else the last one that was not recalled. */
    Optional<ReportIssue> standing(UnitReport report) {
        UUID accepted = report.acceptedIssue();
        return accepted != null
                ? issues.findById(accepted)
                : issues.findFirstByReportIdOrderByIssueNumberDesc(report.id())
                        .filter(issue -> !recalls.existsById(issue.getId()));
    }

    private UnitReport visible(String reportId, String user) {
        UnitReport report = reports.findById(reportId)
                .orElseThrow(() -> new NotFoundException("Không có báo cáo %s.".formatted(reportId)));
        access.requireSeesUnit(user, report.unitCode());
        return report;
    }

    private IssueEntry entry(UnitReport report, ReportIssue issue, List<ReportIssue> all) {
        ReportRecall recall = recalls.findById(issue.getId()).orElse(null);
        ReportIssue successor = successor(report, issue, all);
        IssueStatus status = status(report, issue, all, recall, successor);
        return new IssueEntry(
                issue.documentNumber(),
                issue.issueNumber(),
                issue.submittedAt(),
                snapshots.read(issue.content()).signerName(),
                issue.late(),
                issue.sha256(),
                status,
                status.label(),
                number(all, issue.replaces()),
                successor == null || status == IssueStatus.VALID ? null : successor.documentNumber(),
                recall == null
                        ? null
                        : new IssueEntry.Recall(recall.recalledAt(), recall.recalledBy(), recall.reason()));
    }

    private static IssueStatus status(
            UnitReport report,
            ReportIssue issue,
            List<ReportIssue> all,
            @Nullable ReportRecall recall,
            @Nullable ReportIssue successor) {
        if (recall != null) {
            return IssueStatus.RECALLED;
        }
        if (issue.getId().equals(report.acceptedIssue())) {
            return IssueStatus.VALID;
        }
        boolean last = issue.issueNumber() == all.size();
        if (last && report.state() == ReportState.SUBMITTED) {
            return IssueStatus.WAITING;
        }
        if (last && report.state() == ReportState.CANCELLED) {
            return IssueStatus.CANCELLED;
        }
        return successor == null ? IssueStatus.RETURNED : IssueStatus.REPLACED;
    }

    /** Of several that name this one the accepted one, else the last: a correction can take more than one submission. */
    private static @Nullable ReportIssue successor(UnitReport report, ReportIssue issue, List<ReportIssue> all) {
        Stream<ReportIssue> named = all.stream().filter(later -> issue.getId().equals(later.replaces()));
        return named.max(Comparator.comparing(
                                (ReportIssue later) -> later.getId().equals(report.acceptedIssue()))
                        .thenComparing(ReportIssue::issueNumber))
                .orElse(null);
    }

    private static @Nullable String number(List<ReportIssue> all, @Nullable UUID id) {
        return all.stream()
                .filter(issue -> Objects.equals(issue.getId(), id))
                .map(ReportIssue::documentNumber)
                .findFirst()
                .orElse(null);
    }
}
