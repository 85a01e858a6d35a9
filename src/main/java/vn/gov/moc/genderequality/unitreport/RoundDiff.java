package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a report between two rounds; what did not is not listed.
 *
 * @param from the earlier round
 * @param to the later round; none for the content as it is now
 */
record RoundDiff(int from, @Nullable Integer to, List<TextChange> texts, List<FigureChange> figures) {

    /** A section's text, with its name in a sentence. */
    record TextChange(String field, String label, List<TextDiff.Piece> pieces) {}

    /** A cell's value before and after. */
    record FigureChange(String field, String label, FigureValue before, FigureValue after) {}

    static RoundDiff between(
            ReportFields fields, int from, ReportContent before, @Nullable Integer to, ReportContent after) {
        return new RoundDiff(
                from,
                to,
                fields.labels().keySet().stream()
                        .filter(key -> !before.text(key).equals(after.text(key)))
                        .map(key -> new TextChange(
                                key, fields.label(key), TextDiff.between(before.text(key), after.text(key))))
                        .filter(change -> !change.pieces().isEmpty())
                        .toList(),
                fields.labels().keySet().stream()
                        .filter(key -> !before.figure(key).equals(after.figure(key)))
                        .map(key -> new FigureChange(key, fields.label(key), before.figure(key), after.figure(key)))
                        .toList());
    }
}
