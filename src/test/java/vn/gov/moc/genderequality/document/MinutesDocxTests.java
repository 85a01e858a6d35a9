package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;

/** Minutes, and what else has a report's form but ends otherwise, as Word documents. */
class MinutesDocxTests {

    private final ReportRenderer renderer = new ReportRenderer(new PdfPaper());
    private final WordPaper minutes = new WordPaper(renderer.docx(SampleInspectionPapers.minutes()));

    @Test
    void twoSignSideBySideWithMarksAndNamesLevel() {
        XWPFTable signatures = minutes.document().getTables().get(1);

        assertThat(signatures.getRows().stream().map(WordPaper::cells))
                .containsExactly(
                        List.of(
                                "ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA\nVIỆN TRƯỞNG\nVIỆN KIẾN TRÚC QUỐC GIA",
                                "TRƯỞNG ĐOÀN KIỂM TRA"),
                        List.of("(đã ký)", "(đã ký)"),
                        List.of("Phạm Thị Dung\nKý ngày 16/06/2017 10:05; có ý kiến khác", "Trần Thị Bình"));
    }

    @Test
    void authorityIsBoldTheNoteSmallAndBothAreCentred() {
        XWPFParagraph authority = minutes.paragraph("TRƯỞNG ĐOÀN");
        XWPFParagraph note = minutes.paragraph("Ký ngày");

        assertThat(authority.getRuns().get(0).isBold()).isTrue();
        assertThat(authority.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(13);
        assertThat(note.getRuns().get(0).isItalic()).isTrue();
        assertThat(note.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(11);
        assertThat(List.of(authority, note))
                .allSatisfy(each -> assertThat(each.getAlignment()).isEqualTo(ParagraphAlignment.CENTER));
    }

    @Test
    void recipientsStandBelowAndEverythingAtTheEndStaysTogether() {
        XWPFTable signatures = minutes.document().getTables().get(1);
        XWPFTable recipients = minutes.document().getTables().get(2);

        assertThat(WordPaper.cells(recipients.getRow(0)))
                .containsExactly("Nơi nhận:\n- Viện Kiến trúc Quốc gia;\n- Đoàn kiểm tra;\n- Lưu: VT, hồ sơ.", "");
        assertThat(minutes.paragraph("Cuộc họp kết thúc").isKeepNext()).isTrue();
        assertThat(signatures.getRows())
                .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue())
                .flatExtracting(XWPFTableRow::getTableCells)
                .allSatisfy(cell -> assertThat(cell.getParagraphs())
                        .allSatisfy(
                                paragraph -> assertThat(paragraph.isKeepNext()).isTrue()));
    }

    @Test
    void headHasNumberButNeitherPlaceNorDate() {
        assertThat(minutes.texts())
                .contains("Số: 01/BB-ĐKT", "BIÊN BẢN", "Kiểm tra công tác bình đẳng giới tại Viện Kiến trúc Quốc gia")
                .noneMatch(text -> text.contains("Hà Nội"));
    }

    @Test
    void noticeEndsAsAReportDoes() {
        WordPaper notice = new WordPaper(renderer.docx(SampleInspectionPapers.notice()));

        assertThat(notice.texts())
                .containsSubsequence(
                        "DỰ THẢO", "THÔNG BÁO", "Kết luận kiểm tra công tác bình đẳng giới tại Viện Kiến trúc Quốc gia")
                .contains("Kính gửi: Viện Kiến trúc Quốc gia");
        assertThat(WordPaper.cells(notice.document().getTables().get(1).getRow(0))
                        .get(1))
                .startsWith("TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ\n");
    }

    @Test
    void materialEndsWithItsTextOrTable() {
        WordPaper material = new WordPaper(renderer.docx(SampleInspectionPapers.material(3)));

        assertThat(material.texts()).contains("TÀI LIỆU").endsWith("Nội dung 03", "3 giờ");
        assertThat(material.texts()).noneMatch(text -> text.startsWith("Số:") || text.startsWith("Nơi nhận"));
    }

    @Test
    void typedMarkupFieldsAndFormulasStayText() {
        String typed = "=1+1 <script>alert(1)</script> {{x}} { PAGE } </w:t>";

        WordPaper wicked = new WordPaper(renderer.docx(SampleInspectionPapers.minutes(typed, typed)));

        assertThat(wicked.texts()).contains(typed, typed + "./.");
        assertThat(wicked.document().getDocument().xmlText()).doesNotContain("instrText", "fldSimple", "hyperlink");
    }
}
