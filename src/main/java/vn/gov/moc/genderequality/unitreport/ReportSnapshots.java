package vn.gov.moc.genderequality.unitreport;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.CanonicalJson;

/** Writes contents in one canonical JSON form (sorted keys, UTF-8), so that a hash of it can be checked later. */
@Component
class ReportSnapshots {

    private final CanonicalJson json;

    ReportSnapshots(CanonicalJson json) {
        this.json = json;
    }

    /** A submitted report as the one that takes its place names it. */
    record Replaced(String documentNumber, Instant submittedAt) {

        static Replaced of(ReportIssue issue) {
            return new Replaced(issue.documentNumber(), issue.submittedAt());
        }
    }

    /**
     * What is signed: the content and everything that identifies it.
     *
     * @param authority the lines above the signer's name
     * @param onBehalfOf the account in whose stead it was signed
     * @param seat the place it is dated at
     * @param replaces the issue whose place it takes; none for a first one
     */
    record Snapshot(
            String reportId,
            String unitCode,
            String unitName,
            String period,
            String templateId,
            String documentNumber,
            int round,
            LocalDate originalDueOn,
            LocalDate dueOn,
            String signedBy,
            String signerName,
            List<String> authority,
            @Nullable String onBehalfOf,
            String seat,
            Instant submittedAt,
            @Nullable Replaced replaces,
            ReportContent content) {}

    String write(Object content) {
        return json.write(content);
    }

    Snapshot read(String content) {
        return json.read(content, Snapshot.class);
    }

    /** The content as it was kept with a round. */
    ReportContent readContent(String content) {
        return json.read(content, ReportContent.class);
    }

    /** The lower-case hexadecimal SHA-256 of the UTF-8 bytes. */
    static String sha256(String content) {
        return CanonicalJson.sha256(content);
    }

    static MessageDigest digest() {
        return CanonicalJson.digest();
    }
}
