package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every component's place, size and style as form 1.2 of the decree has it. */
class DecisionDocxTests {

    private final DecisionRenderer renderer = new DecisionRenderer(new PdfPaper());
    private final WordPaper paper = new WordPaper(renderer.docx(SampleInspectionPapers.decision()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Số: 05/QĐ-BXD                                | 13 | false | false | CENTER
            QUYẾT ĐỊNH                                   | 14 | true  | false | CENTER
            Về việc thành lập Đoàn kiểm tra              | 14 | true  | false | CENTER
            BỘ TRƯỞNG BỘ XÂY DỰNG                        | 14 | true  | false | CENTER
            Căn cứ Luật Bình đẳng giới ngày 29           | 14 | false | true  | BOTH
            Theo đề nghị của Ban Vì sự tiến bộ           | 14 | false | true  | BOTH
            QUYẾT ĐỊNH:                                  | 14 | true  | false | CENTER
            Điều 1. Thành lập Đoàn kiểm tra              | 14 | true  | false | BOTH
            1. Bà Trần Thị Bình                          | 14 | false | false | BOTH
            TL. BỘ TRƯỞNG                                | 13 | true  | false | CENTER
            Nguyễn Văn Sinh                              | 14 | true  | false | CENTER
            - Như Điều 3;                                | 11 | false | false | LEFT
            CHƯƠNG TRÌNH KIỂM TRA                        | 14 | true  | false | CENTER
            """)
    void componentIsSetAsDecreed(
            String beginning, int size, boolean bold, boolean italic, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = paper.paragraph(beginning);
        XWPFRun run = paragraph.getRuns().get(0);

        assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
        assertThat(run.getFontSizeAsDouble()).isEqualTo(size);
        assertThat(run.isBold()).isEqualTo(bold);
        assertThat(run.isItalic()).isEqualTo(italic);
        assertThat(paragraph.getAlignment()).isEqualTo(alignment);
    }

    @Test
    void everythingComesInItsOrder() {
        assertThat(paper.texts())
                .containsSubsequence(
                        "QUYẾT ĐỊNH",
                        "Về việc thành lập Đoàn kiểm tra công tác bình đẳng giới năm 2017",
                        "BỘ TRƯỞNG BỘ XÂY DỰNG",
                        "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;",
                        "Theo đề nghị của Ban Vì sự tiến bộ của phụ nữ Bộ Xây dựng.",
                        "QUYẾT ĐỊNH:",
                        "2. Ông Lê Văn Cường, chuyên viên Văn phòng Bộ: thành viên.",
                        "Nơi nhận:",
                        "VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ",
                        "(đã ký)",
                        "Phụ lục",
                        "Nội dung 02");
    }

    @Test
    void onlyTheNumberOfAnArticleIsBold() {
        XWPFParagraph article = paper.paragraph("Điều 2.");

        assertThat(article.getRuns()).hasSize(2);
        assertThat(article.getRuns().get(0).text()).isEqualTo("Điều 2. ");
        assertThat(article.getRuns().get(1).isBold()).isFalse();
        assertThat(article.getIndentationFirstLine()).isEqualTo(720);
    }

    @Test
    void wordBeforeTheArticlesStaysWithThem() {
        assertThat(paper.paragraph("QUYẾT ĐỊNH:").isKeepNext()).isTrue();
        assertThat(paper.paragraph("Căn cứ").isKeepNext()).isFalse();
    }

    @Test
    void typedMarkupFieldsAndFormulasStayText() {
        String typed = "=1+1 <script>alert(1)</script> {{x}} { PAGE } </w:t>";

        WordPaper wicked = new WordPaper(renderer.docx(SampleInspectionPapers.decision(typed)));

        assertThat(wicked.texts()).contains("Điều 1. " + typed + "./.");
        assertThat(wicked.document().getDocument().xmlText()).doesNotContain("instrText", "fldSimple", "hyperlink");
    }
}
