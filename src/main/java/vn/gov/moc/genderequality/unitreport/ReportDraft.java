package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All fields of a report's draft, each with its version. */
record ReportDraft(
        List<ReportText> texts,
        List<ReportFigure> figures,
        List<ReportExplanation> explanations,
        SortedMap<String, FigureSource> sources) {

    /** What they say, without who saved them when. */
    ReportContent content() {
        return new ReportContent(
                texts.stream()
                        .collect(Collectors.toMap(ReportText::section, ReportText::content, (a, b) -> b, TreeMap::new)),
                figures.stream()
                        .collect(Collectors.toMap(ReportFigure::cell, ReportFigure::value, (a, b) -> b, TreeMap::new)),
                explanations.stream()
                        .collect(Collectors.toMap(
                                ReportExplanation::warning, ReportExplanation::content, (a, b) -> b, TreeMap::new)),
                sources);
    }
}
