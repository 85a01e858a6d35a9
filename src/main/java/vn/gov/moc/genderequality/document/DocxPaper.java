package vn.gov.moc.genderequality.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A Word document made of the pieces of an official paper, in the order they are called; every kind of paper uses the
 * same. Sizes are points, lengths twentieths of a point.
 */
final class DocxPaper {

    private static final String NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    private static final int PAGE_WIDTH = 11_906;
    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_134;
    private static final int MARGIN_LEFT = 1_701;
    private static final int PAGE_NUMBER_FROM_EDGE = 567;
    private static final int TEXT_WIDTH = PAGE_WIDTH - MARGIN_LEFT - MARGIN;

    private static final int HEAD_LEFT = 3_515;
    private static final int SUBJECT_MARGIN = 283;
    private static final int MARK_MARGIN = 907;
    private static final int CLOSING_LEFT = 4_082;
    private static final int SIGNATURE_ROOM = 40;
    private static final int FIRST_LINE = 720;
    private static final int PARAGRAPH_SPACE = 120;
    private static final int ADDRESSEES_LEFT = 1_701;
    private static final int ADDRESSEES_ITEM_LEFT = 2_722;

    private static final int BODY_SIZE = 14;
    private static final int HEAD_SIZE = 12;
    private static final int MOTTO_SIZE = 13;
    private static final int SMALL_SIZE = 11;
    private static final int FOOTER_SIZE = 8;
    private static final double RULE_SHARE = 0.4;
    /** The width of "- " in shares of the size. */
    private static final double DASH_AND_BLANK = 0.583;

    /** Between a table and its caption, in points. */
    private static final double TABLE_GAP = 3;

    private static final int TWENTIETHS = 20;

    private final XWPFDocument document = new XWPFDocument();

    /**
     * An empty A4 sheet with page numbers from page 2 on.
     *
     * @param title what readers see as the document's title
     * @param author the issuing body
     */
    DocxPaper(String title, String author) {
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator(author);
        document.createStyles().setSpellingLanguage("vi-VN");
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(PAGE_WIDTH);
        size.setH(PAGE_HEIGHT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(MARGIN);
        margins.setRight(MARGIN);
        margins.setBottom(MARGIN);
        margins.setLeft(MARGIN_LEFT);
        margins.setHeader(PAGE_NUMBER_FROM_EDGE);
        margins.setFooter(PAGE_NUMBER_FROM_EDGE);
        margins.setGutter(0);
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        new DocxText(document.createHeader(HeaderFooterType.DEFAULT).createParagraph())
                .centred()
                .pageNumber(MOTTO_SIZE);
    }

    /**
     * The issuing body and number on the left, national name, motto, place and date on the right.
     *
     * @param subject what stands under the number; none where it stands under the kind of paper
     * @param mark what stands framed under the number
     */
    DocxPaper head(Letterhead head, @Nullable String subject, @Nullable String mark) {
        DocxColumns columns = new DocxColumns(document, 2, HEAD_LEFT, TEXT_WIDTH - HEAD_LEFT);
        DocxColumns.Cell issuer = columns.left(0);
        if (head.parentBody() != null) {
            issuer.paragraph().centred().plain(head.parentBody(), HEAD_SIZE);
        }
        issuer.paragraph().centred().bold(head.issuingBody(), HEAD_SIZE);
        issuer.rule(Math.min(HEAD_LEFT, boldWidth(head.issuingBody(), HEAD_SIZE)) * RULE_SHARE);

        DocxColumns.Cell nation = columns.right(0);
        nation.paragraph().centred().bold(NATIONAL_NAME, HEAD_SIZE);
        nation.paragraph().centred().bold(MOTTO, MOTTO_SIZE);
        nation.rule(boldWidth(MOTTO, MOTTO_SIZE));

        DocxColumns.Cell number = columns.left(1);
        number.paragraph().centred().before(PARAGRAPH_SPACE).plain(head.numberLine(), MOTTO_SIZE);
        if (subject != null) {
            number.paragraph()
                    .centred()
                    .margins(SUBJECT_MARGIN, SUBJECT_MARGIN)
                    .before(PARAGRAPH_SPACE)
                    .plain(subject, HEAD_SIZE);
        }
        if (mark != null) {
            number.paragraph()
                    .centred()
                    .margins(MARK_MARGIN, MARK_MARGIN)
                    .before(PARAGRAPH_SPACE)
                    .framed()
                    .bold(mark, MOTTO_SIZE);
        }
        columns.right(1).paragraph().centred().before(PARAGRAPH_SPACE).italic(head.placeAndDate(), MOTTO_SIZE);
        return this;
    }

    /** The kind of paper and under it what it is about, with a rule below. */
    DocxPaper title(String kind, String subject) {
        paragraph()
                .centred()
                .before(3 * PARAGRAPH_SPACE)
                .outline(1)
                .withNext(true)
                .bold(kind, BODY_SIZE);
        paragraph().centred().withNext(true).bold(subject, BODY_SIZE);
        paragraph().rule(Math.min(TEXT_WIDTH, boldWidth(subject, BODY_SIZE)) * RULE_SHARE, TEXT_WIDTH);
        return this;
    }

    /**
     * What stands before the articles of a decision.
     *
     * @param issuer who decides, in upper case
     * @param grounds what the decision rests on, one line each
     * @param resolution the word that the articles follow
     */
    DocxPaper preamble(String issuer, List<String> grounds, String resolution) {
        paragraph()
                .centred()
                .before(3 * PARAGRAPH_SPACE)
                .after(PARAGRAPH_SPACE)
                .withNext(true)
                .bold(issuer, BODY_SIZE);
        grounds.forEach(ground -> paragraph()
                .loose()
                .justified()
                .firstLine(FIRST_LINE)
                .before(PARAGRAPH_SPACE)
                .italic(ground, BODY_SIZE));
        paragraph()
                .centred()
                .before(2 * PARAGRAPH_SPACE)
                .after(PARAGRAPH_SPACE)
                .withNext(true)
                .bold(resolution, BODY_SIZE);
        return this;
    }

    /** "Kính gửi": nothing without addressees, one addressee on the same line, several below each other. */
    DocxPaper addressees(List<String> addressees) {
        if (addressees.isEmpty()) {
            return this;
        }
        DocxText to = paragraph().before(3 * PARAGRAPH_SPACE);
        if (addressees.size() == 1) {
            to.centred().plain("Kính gửi: " + addressees.get(0), BODY_SIZE);
        } else {
            to.margins(ADDRESSEES_LEFT, 0).plain("Kính gửi:", BODY_SIZE);
            addressees.forEach(addressee -> paragraph()
                    .item(ADDRESSEES_ITEM_LEFT, hangingDash(BODY_SIZE))
                    .plain(addressee, BODY_SIZE));
        }
        paragraph().low(PARAGRAPH_SPACE / TWENTIETHS);
        return this;
    }

    /** The body; its last paragraph stays with what closes the paper. */
    DocxPaper body(List<Paragraph> paragraphs) {
        int last = paragraphs.size() - 1;
        for (int i = 0; i <= last; i++) {
            text(paragraphs.get(i), i == last);
        }
        return this;
    }

    private void text(Paragraph paragraph, boolean withNext) {
        if (paragraph.table() != null) {
            table(paragraph.table());
            return;
        }
        DocxText text = paragraph()
                .loose()
                .justified()
                .firstLine(FIRST_LINE)
                .before(PARAGRAPH_SPACE)
                .withNext(paragraph.heading() || withNext);
        if (paragraph.heading()) {
            text.outline(paragraph.outline()).bold(paragraph.text(), BODY_SIZE);
            return;
        }
        if (paragraph.lead() != null) {
            text.bold(paragraph.lead() + " ", BODY_SIZE);
        }
        text.plain(paragraph.text(), BODY_SIZE);
    }

    /** Who gets it on the left and who signs on the right; or the two who sign, and below them who gets it. */
    DocxPaper closing(Closing closing) {
        List<SignatureBlock> signatures = closing.signatures();
        if (signatures.size() > 1) {
            sideBySide(signatures.get(0), signatures.get(1));
        }
        if (signatures.size() == 1 || !closing.recipients().isEmpty()) {
            gap();
            DocxColumns columns = new DocxColumns(document, 1, CLOSING_LEFT, TEXT_WIDTH - CLOSING_LEFT);
            recipients(closing.recipients(), columns.left(0));
            if (signatures.size() == 1) {
                DocxColumns.Cell cell = columns.right(0);
                signature(signatures.get(0), cell, cell, cell);
            }
        }
        paragraph().low(1);
        return this;
    }

    private void gap() {
        paragraph().low(2 * PARAGRAPH_SPACE / TWENTIETHS).withNext(true);
    }

    private static void recipients(List<String> recipients, DocxColumns.Cell cell) {
        cell.paragraph().boldItalic("Nơi nhận:", HEAD_SIZE);
        recipients.forEach(
                recipient -> cell.paragraph().item(0, hangingDash(SMALL_SIZE)).plain(recipient, SMALL_SIZE));
    }

    /** Marks and names are level, however many lines the authority above them takes. */
    private void sideBySide(SignatureBlock left, SignatureBlock right) {
        gap();
        DocxColumns columns = new DocxColumns(document, 3, TEXT_WIDTH / 2, TEXT_WIDTH - TEXT_WIDTH / 2);
        signature(left, columns.left(0), columns.left(1), columns.left(2));
        signature(right, columns.right(0), columns.right(1), columns.right(2));
        columns.padded(SIGNATURE_ROOM).withNext();
    }

    private static void signature(
            SignatureBlock signature, DocxColumns.Cell authority, DocxColumns.Cell mark, DocxColumns.Cell name) {
        signature.authority().forEach(line -> authority.paragraph().centred().bold(line, MOTTO_SIZE));
        String signedMark = signature.signedMark() == null ? "" : signature.signedMark();
        mark.paragraph().centred().before(5 * PARAGRAPH_SPACE).plain(signedMark, MOTTO_SIZE);
        String signer = signature.signer() == null ? "" : signature.signer();
        name.paragraph().centred().before(5 * PARAGRAPH_SPACE).bold(signer, BODY_SIZE);
        if (signature.note() != null) {
            name.paragraph().centred().italic(signature.note(), SMALL_SIZE);
        }
    }

    /** The appendices, each on a new page. */
    DocxPaper appendices(List<Appendix> appendices) {
        List<String> names = Appendix.names(appendices);
        for (int i = 0; i < names.size(); i++) {
            appendix(names.get(i), appendices.get(i));
        }
        return this;
    }

    private void appendix(String name, Appendix appendix) {
        paragraph().onNewPage().centred().outline(1).bold(name, BODY_SIZE);
        paragraph().centred().bold(appendix.title(), BODY_SIZE);
        paragraph().centred().italic(appendix.reference(), BODY_SIZE);
        appendix.body().forEach(each -> text(each, false));
        for (PaperTable table : appendix.tables()) {
            paragraph().before(2 * PARAGRAPH_SPACE).outline(2).withNext(true).bold(table.caption(), MOTTO_SIZE);
            table(table);
        }
        if (!appendix.note().isEmpty()) {
            paragraph().before(PARAGRAPH_SPACE).justified().italic(appendix.note(), HEAD_SIZE);
        }
    }

    private void table(PaperTable table) {
        paragraph().low(TABLE_GAP).withNext(true);
        new DocxTable(document, table, TEXT_WIDTH);
    }

    /** A small line at the foot of every page; none leaves the foot empty. */
    DocxPaper footer(@Nullable String text) {
        if (text == null) {
            return this;
        }
        for (HeaderFooterType pages : List.of(HeaderFooterType.FIRST, HeaderFooterType.DEFAULT)) {
            new DocxText(document.createFooter(pages).createParagraph())
                    .centred()
                    .plain(text, FOOTER_SIZE);
        }
        return this;
    }

    /** The finished document, which takes no further pieces. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private DocxText paragraph() {
        return new DocxText(document.createParagraph());
    }

    private static int hangingDash(int size) {
        return (int) Math.round(DASH_AND_BLANK * size * TWENTIETHS);
    }

    private static double boldWidth(String text, int size) {
        return LiberationSerif.BOLD.width(text, size) * TWENTIETHS;
    }
}
