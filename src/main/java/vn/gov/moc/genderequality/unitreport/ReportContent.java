package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.unitreport.ReportRules.Violation;

/**
 * What a report says: its texts by section, its figures by cell and its explanations by warning, in a fixed order.
 *
 * @param explanations why warnings may stand; none in what was submitted before there were any
 * @param sources by cell, where figures were taken over from; left out where there are none, so that such a report has the
 *     hash it had before there were any
 */
public record ReportContent(
        SortedMap<String, String> texts,
        SortedMap<String, FigureValue> figures,
        SortedMap<String, String> explanations,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, FigureSource> sources) {

    public ReportContent(
            SortedMap<String, String> texts,
            SortedMap<String, FigureValue> figures,
            @Nullable SortedMap<String, String> explanations,
            @Nullable SortedMap<String, FigureSource> sources) {
        this.texts = texts;
        this.figures = figures;
        this.explanations = explanations == null ? new TreeMap<>() : explanations;
        this.sources = sources == null ? new TreeMap<>() : sources;
    }

    /** What no figure was taken over into. */
    public ReportContent(
            SortedMap<String, String> texts,
            SortedMap<String, FigureValue> figures,
            @Nullable SortedMap<String, String> explanations) {
        this(texts, figures, explanations, null);
    }

    /** The section's text; empty where nothing was written. */
    public String text(String section) {
        return texts.getOrDefault(section, "");
    }

    /** The cell's value; empty where nothing was entered. */
    public FigureValue figure(String cell) {
        return figures.getOrDefault(cell, FigureValue.EMPTY);
    }

    /** Why the warning may stand; none where nothing was written. */
    public Optional<String> explanation(String warning) {
        return Optional.ofNullable(explanations.get(warning)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The same without explanations of what needs none (any longer). */
    ReportContent explaining(List<Violation> violations) {
        return new ReportContent(
                texts,
                figures,
                violations.stream()
                        .filter(violation -> violation.explanation() != null)
                        .collect(Collectors.toMap(
                                Violation::key,
                                violation -> String.valueOf(violation.explanation()),
                                (a, b) -> b,
                                TreeMap::new)),
                sources);
    }
}
