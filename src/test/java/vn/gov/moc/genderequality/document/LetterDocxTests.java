package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

class LetterDocxTests {

    private final LetterRenderer renderer = new LetterRenderer(new PdfPaper());

    @Test
    void sheetIsA4WithTheDecreedMargins() {
        CTSectPr section =
                read(SampleLetters.guidance()).getDocument().getBody().getSectPr();

        assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
        assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
        assertThat(Stream.of(
                                section.getPgMar().getTop(),
                                section.getPgMar().getRight(),
                                section.getPgMar().getBottom(),
                                section.getPgMar().getLeft())
                        .map(LetterDocxTests::millimetres))
                .containsExactly(20L, 20L, 20L, 30L);
    }

    @Test
    void pageNumberStandsAtTheTopCentreFromPageTwoOn() {
        XWPFDocument document = read(SampleLetters.guidance());

        assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
        assertThat(document.getHeaderFooterPolicy().getFirstPageHeader().getText())
                .isBlank();
        XWPFParagraph number =
                document.getHeaderFooterPolicy().getDefaultHeader().getParagraphArray(0);
        assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(number.getRuns().get(1).getCTR().getInstrTextArray(0).getStringValue())
                .isEqualTo("PAGE");
    }

    @Test
    void everythingIsSetInTimesNewRoman() {
        XWPFDocument document = read(SampleLetters.guidance());

        assertThat(Stream.concat(
                                document.getParagraphs().stream(),
                                cells(document).flatMap(cell -> cell.getParagraphs().stream()))
                        .flatMap(paragraph -> paragraph.getRuns().stream()))
                .isNotEmpty()
                .extracting(XWPFRun::getFontFamily)
                .containsOnly("Times New Roman");
    }

    @Test
    void bodyIsJustifiedInFourteenPointsWithIndentAndSpace() {
        List<XWPFParagraph> body = body(read(SampleLetters.guidance()));

        assertThat(body).hasSize(13).allSatisfy(paragraph -> {
            assertThat(paragraph.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
            assertThat(paragraph.getIndentationFirstLine()).isEqualTo(720);
            assertThat(paragraph.getSpacingBefore()).isGreaterThanOrEqualTo(120);
            assertThat(paragraph.getSpacingBetween()).isBetween(1.0, 1.5);
            assertThat(paragraph.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(14);
            assertThat(paragraph.getRuns().get(0).isBold())
                    .isEqualTo(paragraph.getText().matches("\\d\\. .*"));
        });
        assertThat(body.get(12).getText()).endsWith("xử lý./.");
    }

    @Test
    void headHasIssuerAndNationSideBySide() {
        List<String> head =
                cells(read(SampleLetters.of("./."))).map(LetterDocxTests::text).toList();

        assertThat(head.get(0)).isEqualTo("BỘ XÂY DỰNG\nVIỆN KIẾN TRÚC QUỐC GIA");
        assertThat(head.get(1)).isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc");
        assertThat(head.get(2)).startsWith("Số: 05/BXD-TCCB\nV/v hướng dẫn công tác bình đẳng giới");
        assertThat(head.get(3)).isEqualTo("Hà Nội, ngày 08 tháng 02 năm 2017");
    }

    @Test
    void rulesAreAsLongAsTheMottoAndAThirdToAHalfOfTheIssuer() {
        List<XWPFTableCell> head = cells(read(SampleLetters.of("./."))).toList();

        assertThat(rule(head.get(0)))
                .isBetween(
                        LiberationSerif.BOLD.width("VIỆN KIẾN TRÚC QUỐC GIA", 12) / 3,
                        LiberationSerif.BOLD.width("VIỆN KIẾN TRÚC QUỐC GIA", 12) / 2);
        assertThat(rule(head.get(1)))
                .isCloseTo(LiberationSerif.BOLD.width("Độc lập - Tự do - Hạnh phúc", 13), within(0.2));
    }

    @Test
    void closingHasRecipientsAndSignatureSideBySide() {
        List<String> closing = cells(read(SampleLetters.guidance()))
                .map(LetterDocxTests::text)
                .skip(4)
                .toList();

        assertThat(closing.get(0)).startsWith("Nơi nhận:\n- Như trên;\n").endsWith("\n- Lưu: VT, Vụ TCCB.");
        assertThat(closing.get(1)).isEqualTo("TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ\n(đã ký)\nNguyễn Văn Sinh");
    }

    @Test
    void lastParagraphStaysWithTheClosing() {
        List<XWPFParagraph> body = body(read(SampleLetters.guidance()));

        assertThat(body.get(12).isKeepNext()).isTrue();
        assertThat(body.get(11).isKeepNext()).isFalse();
    }

    @Test
    void typedMarkupFieldsAndFormulasStayText() {
        String typed = "<script>alert(1)</script> </w:t> { PAGE } =HYPERLINK(\"http://x\") &amp;./.";

        XWPFDocument document = read(SampleLetters.of(typed));

        assertThat(body(document)).extracting(XWPFParagraph::getText).containsExactly(typed);
        assertThat(document.getDocument().xmlText()).doesNotContain("instrText", "fldSimple", "hyperlink");
    }

    private XWPFDocument read(OfficialLetter letter) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(renderer.docx(letter)))) {
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<XWPFTableCell> cells(XWPFDocument document) {
        return document.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream());
    }

    private static String text(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<XWPFParagraph> body(XWPFDocument document) {
        return document.getBodyElements().stream()
                .filter(XWPFParagraph.class::isInstance)
                .map(XWPFParagraph.class::cast)
                .filter(paragraph -> paragraph.getFirstLineIndent() > 0)
                .toList();
    }

    /** In points. */
    private static double rule(XWPFTableCell cell) {
        XWPFParagraph rule = cell.getParagraphs().get(cell.getParagraphs().size() - 1);
        return (cell.getWidth() - rule.getIndentationLeft() - rule.getIndentationRight()) / 20.0;
    }

    private static long millimetres(Object twentieths) {
        return Math.round(((BigInteger) twentieths).doubleValue() / 20 / 72 * 25.4);
    }
}
