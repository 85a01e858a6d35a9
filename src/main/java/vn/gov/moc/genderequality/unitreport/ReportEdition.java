package vn.gov.moc.genderequality.unitreport;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.unitreport.ReportSnapshots.Replaced;
import vn.gov.moc.genderequality.unitreport.ReportSnapshots.Snapshot;

/**
 * A report as it is printed: an issue, or the draft as it stands.
 *
 * @param period the period in words, e.g. {@code tổng kết năm 2017}
 * @param number number and sign; a draft has room for its number
 * @param date the day it was signed; none for a draft
 * @param signer the name of who signed; none for a draft
 * @param sha256 the hash of the issue's snapshot; none for a draft
 * @param replaces the issue whose place it takes; none for a first one
 */
record ReportEdition(
        String reportId,
        String templateId,
        String period,
        String unitName,
        String number,
        String seat,
        @Nullable LocalDate date,
        List<String> authority,
        @Nullable String signer,
        @Nullable String sha256,
        @Nullable Replaced replaces,
        ReportContent content) {

    private static final String SIGN = "/BC-";

    /** What was signed, and nothing else. */
    static ReportEdition issue(Snapshot snapshot, String sha256) {
        return new ReportEdition(
                snapshot.reportId(),
                snapshot.templateId(),
                snapshot.period(),
                snapshot.unitName(),
                snapshot.documentNumber(),
                snapshot.seat(),
                LocalDate.ofInstant(snapshot.submittedAt(), Zones.VIETNAM),
                snapshot.authority(),
                snapshot.signerName(),
                sha256,
                snapshot.replaces(),
                snapshot.content());
    }

    boolean draft() {
        return sha256 == null;
    }

    /** The unit as it stands in the number, e.g. {@code VP}. */
    String abbreviation() {
        return number.substring(number.indexOf(SIGN) + SIGN.length());
    }

    /** What a file of it is called, without the extension. */
    String fileStem() {
        String which = draft() ? abbreviation() + " - dự thảo" : "số " + number.replace('/', '-');
        return "Báo cáo %s - %s".formatted(period, which);
    }
}
