package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialLetterTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-02-08 | Hà Nội, ngày 08 tháng 02 năm 2017",
                "2017-01-10 | Hà Nội, ngày 10 tháng 01 năm 2017",
                "2017-04-11 | Hà Nội, ngày 11 tháng 4 năm 2017",
                "2017-12-05 | Hà Nội, ngày 05 tháng 12 năm 2017",
            })
    void dayAndTheFirstTwoMonthsHaveALeadingZero(LocalDate date, String printed) {
        assertThat(head(null, date).placeAndDate()).isEqualTo(printed);
    }

    @Test
    void draftLeavesRoomForTheDate() {
        assertThat(head(null, null).placeAndDate()).matches("Hà Nội, ngày\u00A0+tháng\u00A0+năm\u00A0+");
    }

    @Test
    void bodiesAreInUpperCase() {
        Letterhead head = head("Bộ Xây dựng", null);

        assertThat(head.parentBody()).isEqualTo("BỘ XÂY DỰNG");
        assertThat(head.issuingBody()).isEqualTo("VIỆN KIẾN TRÚC QUỐC GIA");
        assertThat(head(" ", null).parentBody()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V/v hướng dẫn", "v/v: hướng dẫn", "hướng dẫn", " V/v  hướng\r\n dẫn "})
    void subjectBeginsWithItsMarkOnce(String subject) {
        assertThat(letter(subject, List.of("Các đơn vị")).subjectLine()).isEqualTo("V/v hướng dẫn");
    }

    @Test
    void severalAddresseesAreEnumeratedAndASingleOneIsNot() {
        assertThat(letter("x", List.of("Các đơn vị")).addressees()).containsExactly("Các đơn vị");
        assertThat(letter("x", List.of("Vụ A", "- Vụ B;")).addressees()).containsExactly("- Vụ A;", "- Vụ B.");
        assertThatIllegalArgumentException().isThrownBy(() -> letter("x", List.of()));
    }

    @Test
    void recipientsEndWithAStop() {
        assertThat(new Closing(List.of(), null, null, List.of("Như trên", "Lưu: VT, Vụ TCCB.")).recipients())
                .containsExactly("- Như trên;", "- Lưu: VT, Vụ TCCB.");
    }

    @Test
    void bodyIsOneParagraphPerLineWithNumberedHeadings() {
        assertThat(Paragraph.of("Mở đầu\r\n\r\n1. Nội dung\n  12. Báo cáo\n1.5 lần\n- Ý nhỏ./.\n"))
                .containsExactly(
                        new Paragraph("Mở đầu", 0),
                        new Paragraph("1. Nội dung", 1),
                        new Paragraph("12. Báo cáo", 1),
                        new Paragraph("1.5 lần", 0),
                        new Paragraph("- Ý nhỏ./.", 0));
    }

    @Test
    void textIsComposedAndHasVisibleCharactersOnly() {
        String typed =
                Normalizer.normalize("Bình\tđẳng", Normalizer.Form.NFD) + "\u0000\u200B\u202E\uFFFF\uD800 giới\u2028!";

        assertThat(PaperText.line(typed)).isEqualTo("Bình đẳng giới !");
    }

    private static Letterhead head(@Nullable String parent, @Nullable LocalDate date) {
        return new Letterhead(parent, "Viện Kiến trúc Quốc gia", "05/VKTQG", "Hà Nội", date);
    }

    private static OfficialLetter letter(String subject, List<String> addressees) {
        return new OfficialLetter(
                head(null, null), subject, addressees, "./.", new Closing(List.of(), null, null, List.of()));
    }
}
