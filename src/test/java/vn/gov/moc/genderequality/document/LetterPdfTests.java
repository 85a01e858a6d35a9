package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPdfTests {

    private final LetterRenderer renderer = new LetterRenderer(new PdfPaper());

    @Test
    void textComesOutComposed() throws IOException {
        String text = String.join("\n", pages(SampleLetters.guidance()));

        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("Số: 05/BXD-TCCB", "Hà Nội, ngày 08 tháng 02 năm 2017")
                .contains("Kính gửi: Các cơ quan, đơn vị thuộc Bộ Xây dựng")
                .contains("VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ", "(đã ký)", "Nguyễn Văn Sinh")
                .contains("- Như trên;", "- Lưu: VT, Vụ TCCB.")
                .contains("xử lý./.");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void fontsAreEmbedded() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        try (PDDocument document = open(SampleLetters.guidance())) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("LiberationSerif");
            });
        }
    }

    @Test
    void sheetIsA4() throws IOException {
        try (PDDocument document = open(SampleLetters.guidance())) {
            assertThat(document.getPages()).allSatisfy(page -> {
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                assertThat(page.getMediaBox().getHeight()).isBetween(841f, 842f);
            });
        }
    }

    @Test
    void pageNumbersBeginOnPageTwo() throws IOException {
        List<String> pages = pages(SampleLetters.guidance());

        assertThat(pages).hasSize(2);
        assertThat(pages.get(0).lines()).doesNotContain("1");
        assertThat(pages.get(1).lines()).first().isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void signatureNeverStandsAloneOnAPage(int paragraphs) throws IOException {
        String body = IntStream.range(0, paragraphs).mapToObj(i -> "Đoạn " + i).collect(Collectors.joining("\n"));

        List<String> pages = pages(SampleLetters.of(body + "\nĐoạn cuối./."));

        assertThat(pages.get(pages.size() - 1))
                .contains("Đoạn cuối./.", "Nơi nhận:", "TL. BỘ TRƯỞNG", "Nguyễn Văn Sinh");
    }

    @Test
    void datesAndSignsAreNotTornByALineEnd() throws IOException {
        String signs = "Quyết định 1696/QĐ-TTg ngày 02/10/2015 ".repeat(20).strip();

        assertThat(pages(SampleLetters.of(signs)).get(0).split("\\s+"))
                .filteredOn(word -> word.contains("/QĐ") || word.contains("/10"))
                .hasSize(40)
                .containsOnly("1696/QĐ-TTg", "02/10/2015");
    }

    @Test
    void wordLongerThanALineStaysOnThePage() throws IOException {
        String text = String.join("", pages(SampleLetters.of("x".repeat(300)))).replaceAll("\\s", "");

        assertThat(text).contains("x".repeat(300));
        try (PDDocument document = open(SampleLetters.of("x".repeat(300)))) {
            assertThat(rightmost(document)).isLessThan(540);
        }
    }

    @Test
    void typedMarkupAndExpressionsStayText() throws IOException {
        String typed = "<script>alert(1)</script> &amp; ]]> ${7*7} __${7*7}__ =1+1";

        assertThat(pages(SampleLetters.of(typed)).get(0)).contains(typed);
        try (PDDocument document = open(SampleLetters.of(typed))) {
            assertThat(document.getDocumentCatalog().getNames()).isNull();
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Test
    void emptyDraftIsPrintedToo() throws IOException {
        assertThat(pages(SampleLetters.of(" "))).hasSize(1);
    }

    private PDDocument open(OfficialLetter letter) throws IOException {
        return Loader.loadPDF(renderer.pdf(letter));
    }

    private List<String> pages(OfficialLetter letter) throws IOException {
        try (PDDocument document = open(letter)) {
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

    /** In points from the sheet's left edge. */
    private static float rightmost(PDDocument document) throws IOException {
        float[] edge = {0};
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(org.apache.pdfbox.text.TextPosition position) {
                edge[0] = Math.max(edge[0], position.getEndX());
            }
        }.getText(document);
        return edge[0];
    }
}
