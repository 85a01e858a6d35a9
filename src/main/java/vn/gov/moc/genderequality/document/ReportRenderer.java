package vn.gov.moc.genderequality.document;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints reports, and papers of other kinds that have their form, in the form of Nghị định 30/2020/NĐ-CP: .docx to work with, PDF to read. */
@Component
public class ReportRenderer {

    private final PdfPaper pdfPaper;

    ReportRenderer(PdfPaper pdfPaper) {
        this.pdfPaper = pdfPaper;
    }

    /** The report as a Word document in Times New Roman. */
    public byte[] docx(OfficialReport report) {
        return new DocxPaper(report.title(), report.head().issuingBody())
                .head(report.head(), null, report.mark())
                .title(report.kind().heading(), report.subject())
                .addressees(report.addressees())
                .body(report.body())
                .closing(report.closing())
                .appendices(report.appendices())
                .footer(report.footer())
                .bytes();
    }

    /** The report as a tagged PDF with its fonts embedded: the same bytes for the same report. */
    public byte[] pdf(OfficialReport report) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", report.title());
        values.put("head", report.head());
        values.put("mark", report.mark());
        values.put("kind", report.kind().heading());
        values.put("subject", report.subject());
        values.put("addressees", report.addressees());
        values.put("paragraphs", report.body());
        values.put("closing", report.closing());
        values.put("appendices", report.appendices());
        values.put("appendixNames", Appendix.names(report.appendices()));
        values.put("footer", report.footer());
        return pdfPaper.render("report", values);
    }
}
