package vn.gov.moc.genderequality.unitreport;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.ReportSnapshots.Snapshot;

/** Tells anybody who holds a hash, or the file it is of, whether it is of a submitted report and what that counts for. */
@Component
class ReportVerification {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final ReportIssueRepository repository;
    private final ReportIssues issues;
    private final ReportSnapshots snapshots;
    private final AccessPolicy access;

    ReportVerification(
            ReportIssueRepository repository, ReportIssues issues, ReportSnapshots snapshots, AccessPolicy access) {
        this.repository = repository;
        this.issues = issues;
        this.snapshots = snapshots;
        this.access = access;
    }

    /**
     * @param typed a SHA-256 in hexadecimal; case and blanks do not matter
     * @throws InvalidInputException when it is no SHA-256
     */
    @Transactional(readOnly = true)
    Verification ofHash(@Nullable String typed, String user) {
        String sha256 = TypedText.clean(typed).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(sha256).matches()) {
            throw new InvalidInputException(
                    "hash", "Mã SHA-256 phải gồm đúng 64 ký tự, mỗi ký tự là chữ số 0–9 hoặc chữ cái a–f.");
        }
        return new Verification(
                sha256,
                repository
                        .findFirstBySha256(sha256)
                        .map(issue -> describe(issue, user))
                        .orElse(null));
    }

    /** The same for the file whose hash it is. */
    @Transactional(readOnly = true)
    Verification ofFile(byte[] content, String user) {
        MessageDigest digest = ReportSnapshots.digest();
        return ofHash(HexFormat.of().formatHex(digest.digest(content)), user);
    }

    private Verification.Issue describe(ReportIssue issue, String user) {
        IssueEntry entry = issues.entry(issue);
        Snapshot snapshot = snapshots.read(issue.content());
        IssueEntry.Recall recall = entry.recall();
        return new Verification.Issue(
                entry.number(),
                snapshot.unitName(),
                snapshot.period(),
                entry.signer(),
                entry.submittedAt(),
                entry.status(),
                entry.statusLabel(),
                entry.replacedBy(),
                recall == null ? null : recall.at(),
                ReportSnapshots.sha256(issue.content()).equals(issue.sha256()),
                access.seesUnit(user, snapshot.unitCode()) ? issue.reportId() : null);
    }
}
