package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionPdfTests {

    private final DecisionRenderer renderer = new DecisionRenderer(new PdfPaper());

    @Test
    void textComesOutComposedAndInItsOrder() {
        String text = PrintedPages.text(renderer.pdf(SampleInspectionPapers.decision()));

        assertThat(text)
                .containsSubsequence(
                        "Số: 05/QĐ-BXD Hà Nội, ngày 02 tháng 6 năm 2017",
                        "QUYẾT ĐỊNH Về việc thành lập Đoàn kiểm tra",
                        "BỘ TRƯỞNG BỘ XÂY DỰNG Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;",
                        "Theo đề nghị của Ban Vì sự tiến bộ của phụ nữ Bộ Xây dựng. QUYẾT ĐỊNH: Điều 1. Thành lập",
                        "1. Bà Trần Thị Bình",
                        "Điều 2. Đoàn kiểm tra",
                        "thi hành Quyết định này./.",
                        "Nơi nhận: TL. BỘ TRƯỞNG",
                        "- Lưu: VT, Vụ TCCB.",
                        "Nguyễn Văn Sinh",
                        "Phụ lục CHƯƠNG TRÌNH KIỂM TRA",
                        "Nội dung 02");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void everyPageNamesTheHash() {
        assertThat(PrintedPages.of(renderer.pdf(SampleInspectionPapers.decision())))
                .hasSize(2)
                .allSatisfy(page -> assertThat(page).contains(SampleInspectionPapers.FOOTER));
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28})
    void wordBeforeTheArticlesIsNeverTheLastOfAPage(int grounds) {
        List<String> pages = PrintedPages.of(renderer.pdf(SampleInspectionPapers.decisionOn(grounds)));

        assertThat(pages)
                .hasSize(2)
                .filteredOn(page -> page.contains("QUYẾT ĐỊNH:"))
                .singleElement()
                .satisfies(page -> assertThat(page).containsPattern("QUYẾT ĐỊNH:\\s+Điều 1. Thành lập"));
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28})
    void signatureNeverStandsAloneOnAPage(int grounds) {
        List<String> pages = PrintedPages.of(renderer.pdf(SampleInspectionPapers.decisionOn(grounds)));

        assertThat(pages.get(pages.size() - 1))
                .contains("Điều 2. Quyết định này", "Nơi nhận:", "TL. BỘ TRƯỞNG", "Nguyễn Văn Sinh");
    }

    @Test
    void longTextRunsOverSeveralPages() {
        byte[] pdf = renderer.pdf(SampleInspectionPapers.decision("chữ ".repeat(3000) + "\nThi hành"));

        assertThat(PrintedPages.of(pdf)).hasSizeGreaterThan(3);
        assertThat(PrintedPages.text(pdf).split(" ")).filteredOn("chữ"::equals).hasSize(3000);
    }

    @Test
    void sameDecisionMakesTheSameBytes() {
        assertThat(renderer.pdf(SampleInspectionPapers.decision()))
                .isEqualTo(renderer.pdf(SampleInspectionPapers.decision()));
    }

    @Test
    void typedMarkupAndExpressionsStayText() {
        String typed = "=1+1 <script>alert(1)</script> {{x}} ${7*7} [[${7*7}]] &amp; x";

        assertThat(PrintedPages.text(renderer.pdf(SampleInspectionPapers.decision(typed))))
                .contains("Điều 1. " + typed + "./.");
    }
}
