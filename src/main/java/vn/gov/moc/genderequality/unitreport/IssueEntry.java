package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.unitreport.ReportView.SourceView;

/**
 * A submitted report as a line of its report's history.
 *
 * @param number the document's number, e.g. {@code 02/BC-VP}
 * @param issueNumber from 1, in the order of submission
 * @param signer the name of who signed
 * @param replaces the document number of the one whose place it takes
 * @param replacedBy the document number of the one that has taken its place
 * @param sources the signed figures that were taken over, in printed order
 */
record IssueEntry(
        String number,
        int issueNumber,
        Instant submittedAt,
        String signer,
        boolean late,
        String sha256,
        IssueStatus status,
        String statusLabel,
        @Nullable String replaces,
        @Nullable String replacedBy,
        @Nullable Recall recall,
        List<SourcedFigure> sources) {

    record Recall(Instant at, String by, String reason) {}

    /** @param label how a sentence names the cell */
    record SourcedFigure(String cell, String label, FigureValue figure, SourceView source) {}
}
