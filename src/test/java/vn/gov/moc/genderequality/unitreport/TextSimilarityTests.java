package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextSimilarityTests {

    private static final String TEXT = """
            Văn phòng Bộ đã ban hành kế hoạch triển khai Chương trình hành động quốc gia về bình đẳng giới giai đoạn
            2016 - 2020 và Đề án phòng ngừa, ứng phó với bạo lực trên cơ sở giới; tổ chức tự kiểm tra việc thực hiện.""";

    @Test
    void caseBlanksAndPunctuationDoNotCount() {
        String copy = "  " + TEXT.toUpperCase().replaceAll("\\s+", "\n\t ").replace(";", ",") + "!!!  ";

        assertThat(TextSimilarity.percent(TEXT, copy)).isEqualTo(100);
    }

    @Test
    void aChangedYearOrWordIsStillACopy() {
        assertThat(TextSimilarity.percent(TEXT, TEXT.replace("2020", "2021"))).isBetween(90, 99);
    }

    @Test
    void anotherTextOnTheSameMatterIsNoCopy() {
        assertThat(
                        TextSimilarity.percent(
                                TEXT,
                                "Trong năm, Văn phòng Bộ đã thực hiện 6 trên 7 nội dung của kế hoạch hành động về bình đẳng giới;"
                                        + " một nội dung về mô hình thí điểm chuyển sang năm sau do chưa bố trí được kinh phí."))
                .isLessThan(50);
    }

    @Test
    void theOrderOfWordsCounts() {
        assertThat(TextSimilarity.percent("một hai ba bốn", "bốn ba hai một")).isLessThan(50);
    }

    @Test
    void nothingIsLikeNothingElse() {
        assertThat(TextSimilarity.percent("", "")).isEqualTo(100);
        assertThat(TextSimilarity.percent("", TEXT)).isLessThan(10);
        assertThat(TextSimilarity.percent("…", TEXT)).isLessThan(10);
    }

    /** Sixteen sections of the longest length are compared at every save. */
    @Test
    @Timeout(10)
    void theLongestTextsDoNotKeepAnybodyWaiting() {
        String one = words(1);
        String other = words(2);

        IntStream.range(0, 16)
                .forEach(i -> assertThat(TextSimilarity.percent(one, other)).isLessThan(50));
    }

    private static String words(int seed) {
        return new Random(seed).ints(4_000, 0, 10_000).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }
}
