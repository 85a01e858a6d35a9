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
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.unitreport.IssueEntry.SourcedFigure;
import vn.gov.moc.genderequality.unitreport.ReportSnapshots.Snapshot;
import vn.gov.moc.genderequality.unitreport.ReportView.SourceView;

/** Reads what was submitted, and says what each issue counts for today. */
@Component
class ReportIssues {

    private final ReportIssueRepository issues;
    private final ReportRecallRepository recalls;
    private final UnitReportRepository reports;
    private final ReportSnapshots snapshots;
    private final ReportTemplates templates;
    private final CycleService cycles;
    private final AccessPolicy access;

    ReportIssues(
            ReportIssueRepository issues,
            ReportRecallRepository recalls,
            UnitReportRepository reports,
            ReportSnapshots snapshots,
            ReportTemplates templates,
            CycleService cycles,
            AccessPolicy access) {
        this.issues = issues;
        this.recalls = recalls;
        this.reports = reports;
        this.snapshots = snapshots;
        this.templates = templates;
        this.cycles = cycles;
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

    /**
     * The issue that holds what the report says now: the last one while it is with the ministry, the valid one when the
     * report is accepted; none while there is a draft.
     */
    Optional<ReportIssue> present(UnitReport report) {
        return switch (report.state()) {
            case SUBMITTED -> issues.findFirstByReportIdOrderByIssueNumberDesc(report.id());
            case ACCEPTED -> standing(report);
            case DRAFTING, IN_REVIEW, SIGNING, CANCELLED -> Optional.empty();
        };
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
        Snapshot snapshot = snapshots.read(issue.content());
        return new IssueEntry(
                issue.documentNumber(),
                issue.issueNumber(),
                issue.submittedAt(),
                snapshot.signerName(),
                issue.late(),
                issue.sha256(),
                status,
                status.label(),
                number(all, issue.replaces()),
                successor == null || status == IssueStatus.VALID ? null : successor.documentNumber(),
                recall == null
                        ? null
                        : new IssueEntry.Recall(recall.recalledAt(), recall.recalledBy(), recall.reason()),
                sources(report, snapshot));
    }

    private List<SourcedFigure> sources(UnitReport report, Snapshot snapshot) {
        ReportContent content = snapshot.content();
        if (content.sources().isEmpty()) {
            return List.of();
        }
        ReportFields fields = ReportFields.of(
                templates.get(snapshot.templateId()),
                cycles.period(report.periodId()).kind());
        return fields.labels().entrySet().stream()
                .flatMap(field -> Stream.ofNullable(
                                SourceView.of(content.sources().get(field.getKey()), content.figure(field.getKey())))
                        .map(source -> new SourcedFigure(
                                field.getKey(), field.getValue(), content.figure(field.getKey()), source)))
                .toList();
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
