package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a report's draft content, and puts it back to what was signed. */
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

    /** Undoes what was drafted since the content was signed; every field that differs gets a new version. */
    void restore(String reportId, ReportContent signed, String signer, Instant signedAt) {
        texts.findByReportId(reportId).stream()
                .filter(text -> !text.content().equals(signed.text(text.section())))
                .forEach(text -> text.write(signed.text(text.section()), signer, signedAt));
        figures.findByReportId(reportId).stream()
                .filter(figure -> !figure.value().equals(signed.figure(figure.cell())))
                .forEach(figure -> figure.write(signed.figure(figure.cell()), signer, signedAt));
    }
}
