package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Minutes, and what else has a report's form but ends otherwise, as PDF. */
class MinutesPdfTests {

    private final ReportRenderer renderer = new ReportRenderer(new PdfPaper());

    @Test
    void twoSignSideBySideAboveTheRecipients() {
        assertThat(PrintedPages.text(renderer.pdf(SampleInspectionPapers.minutes())))
                .containsSubsequence(
                        "Số: 01/BB-ĐKT BIÊN BẢN Kiểm tra công tác bình đẳng giới",
                        "cùng ngày./.",
                        "ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA TRƯỞNG ĐOÀN KIỂM TRA",
                        "(đã ký) (đã ký)",
                        "Phạm Thị Dung Trần Thị Bình",
                        "Ký ngày 16/06/2017 10:05; có ý kiến khác",
                        "Nơi nhận:",
                        "- Lưu: VT, hồ sơ.")
                .doesNotContain("Hà Nội");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28})
    void signaturesAndRecipientsStayWithTheEndOfTheText(int paragraphs) {
        String text =
                IntStream.range(0, paragraphs).mapToObj("Đoạn %d"::formatted).collect(Collectors.joining("\n"));

        List<String> pages = PrintedPages.of(
                renderer.pdf(SampleInspectionPapers.minutes(text + "\nCuộc họp kết thúc", "Có ý kiến khác")));

        assertThat(pages.get(pages.size() - 1))
                .contains("Cuộc họp kết thúc./.", "TRƯỞNG ĐOÀN KIỂM TRA", "Có ý kiến khác", "- Lưu: VT, hồ sơ.");
    }

    @Test
    void longTextAndLongNoteRunOverSeveralPages() {
        byte[] pdf = renderer.pdf(
                SampleInspectionPapers.minutes("chữ ".repeat(3000) + "\nCuộc họp kết thúc", "khác ".repeat(300)));

        assertThat(PrintedPages.of(pdf)).hasSizeGreaterThan(3);
        assertThat(PrintedPages.text(pdf).split(" "))
                .contains("Bình")
                .endsWith(SampleInspectionPapers.FOOTER.split(" "))
                .filteredOn(word -> word.equals("chữ") || word.equals("khác"))
                .hasSize(3300);
    }

    @Test
    void noticeEndsAsAReportDoes() {
        assertThat(PrintedPages.text(renderer.pdf(SampleInspectionPapers.notice())))
                .containsSubsequence(
                        "DỰ THẢO",
                        "THÔNG BÁO Kết luận kiểm tra",
                        "Kính gửi: Viện Kiến trúc Quốc gia",
                        "quy hoạch cán bộ nữ./.",
                        "Nơi nhận: TL. BỘ TRƯỞNG")
                .doesNotContain("đã ký");
    }

    @Test
    void materialEndsWithItsTableWhoseHeadIsRepeated() {
        List<String> pages = PrintedPages.of(renderer.pdf(SampleInspectionPapers.material(60)));

        assertThat(pages).hasSize(2).allSatisfy(page -> assertThat(page).contains("Nội dung Thời gian"));
        assertThat(pages.get(0)).contains("TÀI LIỆU", "Nội dung 01").doesNotContain("Số:");
        assertThat(pages.get(1)).contains("Nội dung 60").doesNotContain("Nơi nhận", "./.");
    }

    @Test
    void noteMayStandUnderASingleSignatureToo() {
        OfficialReport notice = SampleInspectionPapers.notice();
        OfficialReport noted = new OfficialReport(
                notice.kind(),
                notice.head(),
                notice.subject(),
                notice.addressees(),
                notice.body(),
                new Closing(
                        List.of(new SignatureBlock(List.of("Vụ trưởng"), null, "Nguyễn Văn Sinh", "Ký thay")),
                        List.of("Như trên")),
                List.of(),
                null,
                null);

        assertThat(PrintedPages.text(renderer.pdf(noted))).contains("Nguyễn Văn Sinh Ký thay");
    }

    @Test
    void sameMinutesMakeTheSameBytes() {
        assertThat(renderer.pdf(SampleInspectionPapers.minutes()))
                .isEqualTo(renderer.pdf(SampleInspectionPapers.minutes()));
    }

    @Test
    void typedMarkupAndExpressionsStayText() {
        String typed = "<b>x</b> ${7*7} [[${7*7}]] &amp; x";

        assertThat(PrintedPages.text(renderer.pdf(SampleInspectionPapers.minutes(typed, typed))))
                .containsSubsequence(typed + "./.", "Phạm Thị Dung", typed, "Nơi nhận:");
    }
}
