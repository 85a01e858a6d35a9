package vn.gov.moc.genderequality.unitreport;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a report's draft content. */
@Component
class ReportContents {

    private final ReportTextRepository texts;
    private final ReportFigureRepository figures;

    ReportContents(ReportTextRepository texts, ReportFigureRepository figures) {
        this.texts = texts;
        this.figures = figures;
    }

    ReportContent of(String reportId) {
        SortedMap<String, String> sections = texts.findByReportId(reportId).stream()
                .collect(Collectors.toMap(ReportText::section, ReportText::content, (a, b) -> b, TreeMap::new));
        SortedMap<String, FigureValue> cells = figures.findByReportId(reportId).stream()
                .collect(Collectors.toMap(ReportFigure::cell, ReportFigure::value, (a, b) -> b, TreeMap::new));
        return new ReportContent(sections, cells);
    }
}
