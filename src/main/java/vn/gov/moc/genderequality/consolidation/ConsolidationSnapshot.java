package vn.gov.moc.genderequality.consolidation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is signed: the content and everything that identifies it.
 *
 * @param issueNumber from 1
 * @param round the round that was signed
 * @param revisionReason why it takes the place of another; none for a first issue
 * @param issuingBody the body that issues it
 * @param place where it is dated
 * @param authority the lines above the signer's name
 * @param replaces the issue whose place it takes
 * @param difference what changed against that issue
 */
public record ConsolidationSnapshot(
        String consolidationId,
        int issueNumber,
        String documentNumber,
        int round,
        @Nullable String revisionReason,
        String issuingBody,
        String place,
        String signedBy,
        String signerName,
        List<String> authority,
        Instant signedAt,
        @Nullable Replaced replaces,
        @Nullable ConsolidationDifference difference,
        ConsolidationBody body) {

    /** An issue as the one that takes its place names it. */
    public record Replaced(int issueNumber, String documentNumber, Instant signedAt) {}
}
