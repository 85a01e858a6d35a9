package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportPdfTests {

    private final ReportRenderer renderer = new ReportRenderer(new PdfPaper());

    @Test
    void textComesOutComposedAndComplete() throws IOException {
        String text = String.join("\n", pages(SampleReportPapers.issued()));

        assertThat(text)
                .contains("BỘ XÂY DỰNG", "VĂN PHÒNG BỘ", "Độc lập - Tự do - Hạnh phúc")
                .contains("Số: 05/BC-VP", "Hà Nội, ngày 02 tháng 6 năm 2017")
                .contains("BÁO CÁO", "Sơ kết công tác bình đẳng giới")
                .contains("I. KẾT QUẢ TRIỂN KHAI", "1. Hoạt động tổ chức", "5.1. Công tác tham mưu")
                .contains("Tiếp tục thực hiện./.")
                .contains("KT. CHÁNH VĂN PHÒNG", "(đã ký)", "Nguyễn Văn Sinh", "- Lưu: VT, VP.")
                .contains("Phụ lục", "SỐ LIỆU BÁO CÁO 6 THÁNG ĐẦU NĂM 2017", "(Kèm theo Báo cáo số 05/BC-VP")
                .contains("1.203 (ước)", "48,1%", "không áp", "…");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void planHasItsTableBetweenItsTexts() throws IOException {
        assertThat(String.join("\n", pages(SampleReportPapers.plan())).replaceAll("\\s+", " "))
                .containsSubsequence(
                        "KẾ HOẠCH",
                        "Tổ chức Tháng hành động",
                        "II. NỘI DUNG, HOẠT ĐỘNG",
                        "Chỉ tiêu 01",
                        "Chỉ tiêu 12",
                        "III. TỔ CHỨC THỰC HIỆN",
                        "Văn phòng làm đầu mối./.")
                .doesNotContain("BÁO CÁO", "Phụ lục");
    }

    @Test
    void fontsAreEmbeddedSubsets() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(renderer.pdf(SampleReportPapers.issued()))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif.*");
            });
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void appendixBeginsAPageAndRepeatsTheTablesHead() throws IOException {
        List<String> pages = pages(SampleReportPapers.issued());

        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(pages.get(1).lines().limit(2)).containsExactly("2", "Phụ lục");
        assertThat(pages.subList(1, pages.size() - 1))
                .allSatisfy(page -> assertThat(page).contains("Chỉ tiêu Thời điểm Nữ Tổng số Tỷ lệ nữ"));
    }

    @Test
    void severalAppendicesAreNumbered() throws IOException {
        List<String> pages = pages(SampleReportPapers.withTwoAppendices());

        assertThat(pages.get(1).lines().limit(2)).containsExactly("2", "Phụ lục I");
        assertThat(pages.get(pages.size() - 1).lines().limit(6))
                .endsWith(
                        "Phụ lục II",
                        "NỘI DUNG BÁO CÁO CỦA CÁC ĐƠN VỊ",
                        "(Kèm theo Báo cáo)",
                        "I. KẾT QUẢ THEO ĐƠN VỊ",
                        "Văn phòng Bộ");
    }

    @Test
    void everyPageOfAnIssueNamesItsHash() throws IOException {
        assertThat(pages(SampleReportPapers.issued()))
                .allSatisfy(page -> assertThat(page).contains(SampleReportPapers.FOOTER));
        assertThat(pages(SampleReportPapers.draft()))
                .allSatisfy(page -> assertThat(page).doesNotContain("Mã kiểm tra"));
    }

    @Test
    void draftIsMarkedAndUnsigned() throws IOException {
        assertThat(pages(SampleReportPapers.draft()).get(0))
                .contains("DỰ THẢO", "……/BC-VP", "Tiếp tục thực hiện./.")
                .doesNotContain("(đã ký)");
        assertThat(pages(SampleReportPapers.issued()).get(0)).doesNotContain("DỰ THẢO");
    }

    @Test
    void sameReportMakesTheSameBytes() {
        assertThat(renderer.pdf(SampleReportPapers.issued())).isEqualTo(renderer.pdf(SampleReportPapers.issued()));
    }

    @Test
    void typedMarkupAndExpressionsStayText() throws IOException {
        String typed = "=1+1 <script>alert(1)</script> {{x}} ${7*7} [[${7*7}]] &amp;";

        assertThat(pages(SampleReportPapers.of(typed)).get(0)).contains(typed);
    }

    @Test
    void pagesAreShownAsPictures() {
        byte[] pdf = renderer.pdf(SampleReportPapers.draft());

        assertThat(PdfPages.count(pdf)).isEqualTo(2);
        assertThat(PdfPages.png(pdf, 2)).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(10_000);
    }

    private List<String> pages(OfficialReport report) throws IOException {
        try (PDDocument document = Loader.loadPDF(renderer.pdf(report))) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }
}
