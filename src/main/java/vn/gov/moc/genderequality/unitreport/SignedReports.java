package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.document.PdfSignature;
import vn.gov.moc.genderequality.document.SignedPdfs;
import vn.gov.moc.genderequality.document.StoredFile;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.unitreport.ReportSnapshots.Snapshot;
import vn.gov.moc.genderequality.unitreport.SignedReportView.CopyView;

/**
 * The submitted report signed with digital certificates outside the system: the unit takes the issue's PDF, signs it and
 * hands it in. What was signed in the system stays what counts; the signed copy is kept beside it.
 */
@Service
class SignedReports {

    private final ReportService reports;
    private final ReportIssueRepository issues;
    private final ReportIssues reportIssues;
    private final ReportSnapshots snapshots;
    private final ReportPapers papers;
    private final SignedReportRepository copies;
    private final StoredFiles files;
    private final SignedPdfs pdfs;
    private final AccessPolicy access;
    private final TransactionTemplate transaction;

    SignedReports(
            ReportService reports,
            ReportIssueRepository issues,
            ReportIssues reportIssues,
            ReportSnapshots snapshots,
            ReportPapers papers,
            SignedReportRepository copies,
            StoredFiles files,
            SignedPdfs pdfs,
            AccessPolicy access,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.issues = issues;
        this.reportIssues = reportIssues;
        this.snapshots = snapshots;
        this.papers = papers;
        this.copies = copies;
        this.files = files;
        this.pdfs = pdfs;
        this.access = access;
        this.transaction = transaction;
    }

    /** The PDF to sign: printed once, and the same bytes ever after, for signatures are over bytes. */
    StoredFile pdfToSign(String reportId, int number, String user) {
        return transaction.execute(status -> {
            access.requireSeesUnit(user, reports.report(reportId).unitCode());
            return kept(reportId, issue(reportId, number), user);
        });
    }

    private StoredFile kept(String reportId, ReportIssue issue, String user) {
        String owner = IssueFiles.owner(issue);
        // Two first downloads at once would print twice.
        reports.locked(reportId);
        return files.of(owner).stream().findFirst().orElseGet(() -> {
            Snapshot snapshot = snapshots.read(issue.content());
            String name = "%s-lan-%d.pdf".formatted(reportId, issue.issueNumber());
            return files.keepPdf(owner, name, papers.pdf(snapshot, issue.sha256()), user);
        });
    }

    /**
     * Keeps a signed copy of the report's valid or waiting issue, which counts from now on.
     *
     * @throws InvalidInputException on {@code file} when it is not the issue's PDF with good signatures and nothing else
     * @throws ConflictException when the issue is neither the valid one nor the one that waits, or this very file was handed
     *     in before
     */
    void keep(String reportId, int number, String name, byte[] signed, String actor) {
        requireMayUpload(reportId, actor);
        ReportIssue issue = issue(reportId, number);
        requireCurrent(issue);
        byte[] issued = files.content(pdfToSign(reportId, number, actor).id());
        // Outside any transaction: parsing may take its time.
        List<PdfSignature> signatures = pdfs.check(issued, issue.submittedAt(), signed);
        transaction.executeWithoutResult(status -> {
            reports.locked(reportId);
            requireCurrent(issue);
            StoredFile file = files.store(IssueFiles.signedOwner(issue), name, signed, actor);
            requireNew(issue, file);
            copies.save(new SignedReport(issue, file, signatures));
        });
    }

    private void requireMayUpload(String reportId, String actor) {
        String unit = reports.report(reportId).unitCode();
        if (!access.has(actor, UnitRole.HEAD, unit)) {
            access.require(actor, UnitRole.DRAFTER, unit);
        }
    }

    private void requireCurrent(ReportIssue issue) {
        if (!isCurrent(issue)) {
            throw new ConflictException(
                    "Bản số %s không còn là bản báo cáo hiện hành nên không nhận bản ký số. Hãy tải lại trang để xem bản hiện hành."
                            .formatted(issue.documentNumber()));
        }
    }

    /** Whether it is the valid issue, or the one that waits for the ministry. */
    private boolean isCurrent(ReportIssue issue) {
        IssueStatus status = reportIssues.entry(issue).status();
        return status == IssueStatus.VALID || status == IssueStatus.WAITING;
    }

    private void requireNew(ReportIssue issue, StoredFile file) {
        if (files.of(IssueFiles.signedOwner(issue)).stream()
                .anyMatch(other ->
                        other.sha256().equals(file.sha256()) && !other.id().equals(file.id()))) {
            throw new ConflictException("Tệp này đã được tải lên và lưu trước đó; không cần tải lên lần nữa.");
        }
    }

    /** The issue's signed copies, as the person may see them. */
    SignedReportView of(String reportId, int number, String user) {
        UnitReport report = reports.report(reportId);
        access.requireSeesUnit(user, report.unitCode());
        ReportIssue issue = issue(reportId, number);
        List<CopyView> all = copies.findByIssueIdOrderByUploadedAtDesc(issue.getId()).stream()
                .map(copy -> CopyView.of(copy, files.get(copy.fileId())))
                .toList();
        return new SignedReportView(
                number,
                issue.documentNumber(),
                mayUpload(report, issue, user),
                all.isEmpty() ? null : all.get(0),
                all.stream().skip(1).toList());
    }

    private boolean mayUpload(UnitReport report, ReportIssue issue, String user) {
        return isCurrent(issue)
                && (access.has(user, UnitRole.HEAD, report.unitCode())
                        || access.has(user, UnitRole.DRAFTER, report.unitCode()));
    }

    private ReportIssue issue(String reportId, int number) {
        return issues.findByReportIdAndIssueNumber(reportId, number)
                .orElseThrow(() -> new NotFoundException("Báo cáo không có lần ban hành thứ %d.".formatted(number)));
    }
}
