package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a report's draft content, and puts it back to what was signed. */
@Component
class ReportContents {

    private final ReportTextRepository texts;
    private final ReportFigureRepository figures;
    private final ReportExplanationRepository explanations;
    private final ReportFigureSourceRepository sources;

    ReportContents(
            ReportTextRepository texts,
            ReportFigureRepository figures,
            ReportExplanationRepository explanations,
            ReportFigureSourceRepository sources) {
        this.texts = texts;
        this.figures = figures;
        this.explanations = explanations;
        this.sources = sources;
    }

    ReportContent of(String reportId) {
        return draft(reportId).content();
    }

    ReportDraft draft(String reportId) {
        return new ReportDraft(
                texts.findByReportId(reportId),
                figures.findByReportId(reportId),
                explanations.findByReportId(reportId),
                sources.findByReportId(reportId).stream()
                        .collect(Collectors.toMap(
                                ReportFigureSource::cell, ReportFigureSource::from, (a, b) -> b, TreeMap::new)));
    }

    /** Undoes what was drafted since the content was signed; every field that differs gets a new version. */
    void restore(String reportId, ReportContent signed, String signer, Instant signedAt) {
        texts.findByReportId(reportId).stream()
                .filter(text -> !text.content().equals(signed.text(text.section())))
                .forEach(text -> text.write(signed.text(text.section()), signer, signedAt));
        explanations.findByReportId(reportId).stream()
                .filter(each -> !each.content()
                        .equals(signed.explanation(each.warning()).orElse("")))
                .forEach(each -> each.write(signed.explanation(each.warning()).orElse(""), signer, signedAt));
        figures.findByReportId(reportId).stream()
                .filter(figure -> !figure.value().equals(signed.figure(figure.cell())))
                .forEach(figure -> figure.write(signed.figure(figure.cell()), signer, signedAt));
        restoreSources(reportId, signed.sources(), signer, signedAt);
    }

    private void restoreSources(
            String reportId, SortedMap<String, FigureSource> signed, String signer, Instant signedAt) {
        Map<String, FigureSource> drafted = new TreeMap<>();
        for (ReportFigureSource each : sources.findByReportId(reportId)) {
            drafted.put(each.cell(), each.from());
            if (!signed.containsKey(each.cell())) {
                sources.delete(each);
            }
        }
        signed.entrySet().stream()
                .filter(each -> !each.getValue().equals(drafted.get(each.getKey())))
                .map(each -> new ReportFigureSource(reportId, each.getKey(), each.getValue(), signer, signedAt))
                .forEach(sources::save);
    }
}
