package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads a report's draft content, and puts it back to what was signed. */
@Component
class ReportContents {

    private final ReportTextRepository texts;
    private final ReportFigureRepository figures;
    private final ReportExplanationRepository explanations;

    ReportContents(
            ReportTextRepository texts, ReportFigureRepository figures, ReportExplanationRepository explanations) {
        this.texts = texts;
        this.figures = figures;
        this.explanations = explanations;
    }

    ReportContent of(String reportId) {
        return draft(reportId).content();
    }

    ReportDraft draft(String reportId) {
        return new ReportDraft(
                texts.findByReportId(reportId),
                figures.findByReportId(reportId),
                explanations.findByReportId(reportId));
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
    }
}
