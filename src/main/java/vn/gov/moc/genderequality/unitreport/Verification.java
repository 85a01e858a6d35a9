package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the system knows of a hash.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param issue the submitted report that has it; none when there is none
 */
record Verification(String sha256, @Nullable Issue issue) {

    /**
     * The submitted report without its content.
     *
     * @param intact whether the content that is stored now still has the hash
     * @param replacedBy the document number of the one that has taken its place
     * @param reportId for whoever may see the report; none for others
     */
    record Issue(
            String number,
            String unitName,
            String period,
            String signer,
            Instant submittedAt,
            IssueStatus status,
            String statusLabel,
            @Nullable String replacedBy,
            @Nullable Instant recalledAt,
            boolean intact,
            @Nullable String reportId) {}
}
