package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Every component's place, size and style as the decree has it. */
class ReportDocxTests {

    private final ReportRenderer renderer = new ReportRenderer(new PdfPaper());
    private final XWPFDocument document = read(SampleReportPapers.issued());

    @Test
    void sheetIsA4WithTheDecreedMargins() {
        CTSectPr section = document.getDocument().getBody().getSectPr();

        assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
        assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
        assertThat(millimetres(section.getPgMar().getTop())).isBetween(20L, 25L);
        assertThat(millimetres(section.getPgMar().getBottom())).isBetween(20L, 25L);
        assertThat(millimetres(section.getPgMar().getLeft())).isBetween(30L, 35L);
        assertThat(millimetres(section.getPgMar().getRight())).isBetween(15L, 20L);
        assertThat(section.isSetTitlePg()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BỘ XÂY DỰNG                             | 12 | false | false | CENTER
            VĂN PHÒNG BỘ                            | 12 | true  | false | CENTER
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM      | 12 | true  | false | CENTER
            Độc lập - Tự do - Hạnh phúc             | 13 | true  | false | CENTER
            Số: 05/BC-VP                            | 13 | false | false | CENTER
            Hà Nội, ngày 02 tháng 6 năm 2017        | 13 | false | true  | CENTER
            BÁO CÁO                                 | 14 | true  | false | CENTER
            Sơ kết công tác bình đẳng giới          | 14 | true  | false | CENTER
            Kính gửi: Bộ Xây dựng                   | 14 | false | false | CENTER
            I. KẾT QUẢ TRIỂN KHAI CÁC NHIỆM VỤ      | 14 | true  | false | BOTH
            1. Hoạt động tổ chức tổng kết           | 14 | true  | false | BOTH
            5.1. Công tác tham mưu                  | 14 | true  | false | BOTH
            Đơn vị đã ban hành kế hoạch             | 14 | false | false | BOTH
            Tiếp tục thực hiện./.                   | 14 | false | false | BOTH
            KT. CHÁNH VĂN PHÒNG                     | 13 | true  | false | CENTER
            Nguyễn Văn Sinh                         | 14 | true  | false | CENTER
            Nơi nhận:                               | 12 | true  | true  | LEFT
            - Như trên;                             | 11 | false | false | LEFT
            - Lưu: VT, VP.                          | 11 | false | false | LEFT
            Phụ lục                                 | 14 | true  | false | CENTER
            SỐ LIỆU BÁO CÁO 6 THÁNG ĐẦU NĂM 2017    | 14 | true  | false | CENTER
            (Kèm theo Báo cáo số 05/BC-VP           | 14 | false | true  | CENTER
            """)
    void componentIsSetAsDecreed(
            String beginning, int size, boolean bold, boolean italic, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = paragraph(beginning);
        XWPFRun run = paragraph.getRuns().get(0);

        assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
        assertThat(run.getFontSizeAsDouble()).isEqualTo(size);
        assertThat(run.isBold()).isEqualTo(bold);
        assertThat(run.isItalic()).isEqualTo(italic);
        assertThat(paragraph.getAlignment()).isEqualTo(alignment);
    }

    @Test
    void bodyHasIndentSpaceAndOutline() {
        assertThat(List.of(paragraph("Đơn vị đã ban hành"), paragraph("I. KẾT QUẢ"), paragraph("- Đã rà soát")))
                .allSatisfy(paragraph -> {
                    assertThat(millimetres(BigInteger.valueOf(paragraph.getIndentationFirstLine())))
                            .isBetween(10L, 13L);
                    assertThat(paragraph.getSpacingBefore()).isGreaterThanOrEqualTo(120);
                    assertThat(paragraph.getSpacingBetween()).isBetween(1.0, 1.5);
                });
        assertThat(Stream.of("BÁO CÁO", "I. KẾT QUẢ", "1. Hoạt động", "5.1. Công tác")
                        .map(beginning -> paragraph(beginning)
                                .getCTPPr()
                                .getOutlineLvl()
                                .getVal()
                                .intValue()))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void ruleBelowTheSubjectIsAThirdToAHalfOfTheLine() {
        List<XWPFParagraph> paragraphs = document.getParagraphs();
        XWPFParagraph rule = paragraphs.get(paragraphs.indexOf(paragraph("Sơ kết công tác")) + 1);

        double text = 453.55;
        assertThat((text * 20 - rule.getIndentationLeft() - rule.getIndentationRight()) / 20)
                .isCloseTo(text * 0.4, within(1.0));
    }

    @Test
    void appendixBeginsAPageAndItsTableRepeatsItsHead() {
        XWPFTable table = document.getTables().get(document.getTables().size() - 1);

        assertThat(paragraph("Phụ lục").isPageBreak()).isTrue();
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(0).getTableCells().stream().map(XWPFTableCell::getText))
                .containsExactly("Chỉ tiêu", "Thời điểm", "Nữ", "Tổng số", "Tỷ lệ nữ");
        assertThat(table.getRow(1).getTableCells().stream().map(XWPFTableCell::getText))
                .endsWith("Kỳ này", "1.203 (ước)", "2.500", "48,1% (ước)");
        assertThat(table.getRow(2).getTableCells().stream().map(XWPFTableCell::getText))
                .containsExactly("", "Năm trước", "0", "không áp dụng", "–");
        assertThat(table.getNumberOfRows()).isEqualTo(1 + 24 * 3);
    }

    @Test
    void severalAppendicesAreNumberedAndMayHoldTexts() {
        XWPFDocument several = read(SampleReportPapers.withTwoAppendices());

        assertThat(several.getParagraphs().stream()
                        .filter(XWPFParagraph::isPageBreak)
                        .map(XWPFParagraph::getText))
                .containsExactly("Phụ lục I", "Phụ lục II");
        assertThat(several.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .dropWhile(text -> !text.equals("Phụ lục II"))
                        .limit(5))
                .containsExactly(
                        "Phụ lục II",
                        "NỘI DUNG BÁO CÁO CỦA CÁC ĐƠN VỊ",
                        "(Kèm theo Báo cáo)",
                        "I. KẾT QUẢ THEO ĐƠN VỊ",
                        "Văn phòng Bộ");
    }

    @Test
    void issueNamesItsHashAndADraftIsMarked() {
        assertThat(document.getHeaderFooterPolicy().getDefaultFooter().getText())
                .contains(SampleReportPapers.FOOTER);
        assertThat(document.getHeaderFooterPolicy().getFirstPageFooter().getText())
                .contains(SampleReportPapers.FOOTER);
        assertThat(texts(document)).doesNotContain("DỰ THẢO");

        XWPFDocument draft = read(SampleReportPapers.draft());
        assertThat(texts(draft)).contains("DỰ THẢO").doesNotContain("(đã ký)");
    }

    @Test
    void typedMarkupFieldsAndFormulasStayText() {
        String typed = "=1+1 <script>alert(1)</script> {{x}} { PAGE } </w:t>";

        XWPFDocument wicked = read(SampleReportPapers.of(typed));

        assertThat(texts(wicked)).contains(typed, typed + "./.");
        assertThat(wicked.getDocument().xmlText()).doesNotContain("instrText", "fldSimple", "hyperlink");
    }

    private XWPFParagraph paragraph(String beginning) {
        return paragraphs(document)
                .filter(paragraph -> paragraph.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(XWPFDocument document) {
        return paragraphs(document).map(XWPFParagraph::getText).toList();
    }

    private static Stream<XWPFParagraph> paragraphs(XWPFDocument document) {
        return Stream.concat(
                document.getTables().stream()
                        .flatMap(table -> table.getRows().stream())
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getParagraphs().stream()),
                document.getParagraphs().stream());
    }

    private XWPFDocument read(OfficialReport report) {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(renderer.docx(report)))) {
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long millimetres(Object twentieths) {
        return Math.round(((BigInteger) twentieths).doubleValue() / 20 / 72 * 25.4);
    }
}
