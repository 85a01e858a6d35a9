package vn.gov.moc.genderequality.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.unitreport.IssueStatus;

/**
 * A document that was found.
 *
 * @param id in the library, e.g. {@code report:2017-MID_YEAR-VPB:1}
 * @param title e.g. {@code Báo cáo sơ kết 6 tháng đầu năm 2017}
 * @param unitCode none for the ministry's
 * @param unitName as it was when the document was issued; {@code Bộ} for the ministry's
 * @param number number and sign, e.g. {@code 02/BC-VP}
 * @param issuedOn the day in Vietnam on which it was submitted, or that stands on the letter
 * @param issueNumber from 1, in the order of submission; none for a letter
 * @param replaces the number of the document whose place it takes
 * @param replacedBy the number of the one that has taken its place
 * @param sha256 of its snapshot; none for a letter
 * @param url the page it is read on
 * @param passage where the words stand; none when no words were given, or only title, number or unit has them
 */
record LibraryDocument(
        String id,
        LibraryKind kind,
        String kindLabel,
        int year,
        String title,
        @Nullable String unitCode,
        String unitName,
        String number,
        LocalDate issuedOn,
        @Nullable Integer issueNumber,
        @Nullable String replaces,
        @Nullable String replacedBy,
        boolean late,
        IssueStatus status,
        String statusLabel,
        @Nullable String sha256,
        String url,
        List<Download> downloads,
        @Nullable Passage passage) {

    /** A file to take away. */
    record Download(String label, String url) {}

    LibraryDocument with(@Nullable Passage found) {
        return new LibraryDocument(
                id,
                kind,
                kindLabel,
                year,
                title,
                unitCode,
                unitName,
                number,
                issuedOn,
                issueNumber,
                replaces,
                replacedBy,
                late,
                status,
                statusLabel,
                sha256,
                url,
                downloads,
                found);
    }

    /** Enough of the hash to tell documents apart. */
    public String shortHash() {
        return sha256 == null ? "" : sha256.substring(0, 12) + "…";
    }
}
