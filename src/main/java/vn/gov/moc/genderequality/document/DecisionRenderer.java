package vn.gov.moc.genderequality.document;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints decisions in the form of Nghị định 30/2020/NĐ-CP: .docx to work with, PDF to read. */
@Component
public class DecisionRenderer {

    private final PdfPaper pdfPaper;

    DecisionRenderer(PdfPaper pdfPaper) {
        this.pdfPaper = pdfPaper;
    }

    /** The decision as a Word document in Times New Roman. */
    public byte[] docx(OfficialDecision decision) {
        return new DocxPaper(decision.title(), decision.head().issuingBody())
                .head(decision.head(), null, decision.mark())
                .title(OfficialDecision.HEADING, decision.subject())
                .preamble(decision.issuer(), decision.grounds(), OfficialDecision.RESOLUTION)
                .body(decision.body())
                .closing(decision.closing())
                .appendices(decision.appendices())
                .footer(decision.footer())
                .bytes();
    }

    /** The decision as a tagged PDF with its fonts embedded: the same bytes for the same decision. */
    public byte[] pdf(OfficialDecision decision) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", decision.title());
        values.put("head", decision.head());
        values.put("mark", decision.mark());
        values.put("kind", OfficialDecision.HEADING);
        values.put("subject", decision.subject());
        values.put("issuer", decision.issuer());
        values.put("grounds", decision.grounds());
        values.put("resolution", OfficialDecision.RESOLUTION);
        values.put("paragraphs", decision.body());
        values.put("closing", decision.closing());
        values.put("appendices", decision.appendices());
        values.put("appendixNames", Appendix.names(decision.appendices()));
        values.put("footer", decision.footer());
        return pdfPaper.render("decision", values);
    }
}
