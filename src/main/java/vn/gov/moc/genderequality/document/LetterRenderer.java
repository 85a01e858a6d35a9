package vn.gov.moc.genderequality.document;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints official letters in the form of Nghị định 30/2020/NĐ-CP: .docx to work with, PDF to read. */
@Component
public class LetterRenderer {

    private final PdfPaper pdfPaper;

    LetterRenderer(PdfPaper pdfPaper) {
        this.pdfPaper = pdfPaper;
    }

    /** The letter as a Word document in Times New Roman. */
    public byte[] docx(OfficialLetter letter) {
        return new DocxPaper(letter.subjectLine(), letter.head().issuingBody())
                .head(letter.head(), letter.subjectLine(), null)
                .addressees(letter.addressees())
                .body(Paragraph.of(letter.body()))
                .closing(letter.closing())
                .bytes();
    }

    /** The letter as a tagged PDF with its fonts embedded. */
    public byte[] pdf(OfficialLetter letter) {
        return pdfPaper.render(
                "letter",
                Map.of(
                        "head", letter.head(),
                        "subject", letter.subjectLine(),
                        "addressees", letter.addressees(),
                        "paragraphs", Paragraph.of(letter.body()),
                        "closing", letter.closing()));
    }
}
