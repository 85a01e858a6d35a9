package vn.gov.moc.genderequality.consolidation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.consolidation.ConsolidationSnapshot.Replaced;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * A consolidated report as it is printed: an issue, or the draft as it stands.
 *
 * @param number number and sign; a draft has room for its number
 * @param date the day it was signed; none for a draft
 * @param signer the name of who signed; none for a draft
 * @param sha256 the hash of the issue's snapshot; none for a draft
 * @param revisionReason why it takes the place of another; none for a first one
 * @param replaces the issue whose place it takes; none for a first one
 * @param difference what changed against that issue
 */
record ConsolidationEdition(
        ConsolidationBody body,
        String issuingBody,
        String place,
        String number,
        @Nullable LocalDate date,
        List<String> authority,
        @Nullable String signer,
        @Nullable String sha256,
        @Nullable String revisionReason,
        @Nullable Replaced replaces,
        @Nullable ConsolidationDifference difference) {

    /** What was signed, and nothing else. */
    static ConsolidationEdition issue(ConsolidationSnapshot snapshot, String sha256) {
        return new ConsolidationEdition(
                snapshot.body(),
                snapshot.issuingBody(),
                snapshot.place(),
                snapshot.documentNumber(),
                LocalDate.ofInstant(snapshot.signedAt(), Zones.VIETNAM),
                snapshot.authority(),
                snapshot.signerName(),
                sha256,
                snapshot.revisionReason(),
                snapshot.replaces(),
                snapshot.difference());
    }

    boolean draft() {
        return sha256 == null;
    }

    ConsolidationContent content() {
        return body.content();
    }

    /** What a file of it is called, without the extension. */
    String fileStem() {
        return "Báo cáo tổng hợp %s - %s"
                .formatted(content().periodLabel(), draft() ? "dự thảo" : "số " + number.replace('/', '-'));
    }
}
