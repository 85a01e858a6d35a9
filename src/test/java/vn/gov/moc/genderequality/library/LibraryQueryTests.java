package vn.gov.moc.genderequality.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.moc.genderequality.library.VietnameseWords.Word;

/** What people type becomes a query that cannot be wrong. */
class LibraryQueryTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "binh dang | ('_binh') & ('_dang')",
                "Bình ĐẲNG | ('bình') & ('đẳng')",
                "bình dang | ('bình') & ('_dang')",
                "ĐƯỜNG Ðường | ('đường') & ('đường')",
                "hòa hoà thúy quý qúy | ('hoà') & ('hoà') & ('thuý') & ('quý') & ('quý')",
                "\"tháng hành động\" nữ | ('tháng' <-> 'hành' <-> 'động') & ('nữ')",
                "“tháng hành động | ('tháng' <-> 'hành' <-> 'động')",
                "nữ -nam -\"trẻ em\" | ('nữ') & !('_nam') & !('trẻ' <-> '_em')",
                "05/BC-VP | ('_05' <-> '_bc' <-> '_vp')",
                "02/BC-SĐ | ('_02' <-> '_bc' <-> 'sđ')",
                "1.250 | ('_1' <-> '_250')",
                "a&b!c:* | ('_a' <-> '_b' <-> '_c')",
                "x'); drop table report_issue;-- | ('_x') & ('_drop') & ('_table') & ('_report' <-> '_issue')"
            })
    void becomesAQuery(String typed, String query) {
        assertThat(LibraryQuery.of(typed).matching()).isEqualTo(query);
    }

    @Test
    void decomposedLettersAreComposed() {
        String decomposed = Normalizer.normalize("Bình đẳng", Normalizer.Form.NFD);

        assertThat(LibraryQuery.of(decomposed).matching()).isEqualTo("('bình') & ('đẳng')");
    }

    @Test
    void theExactQueryTakesEveryWordAsItWasTyped() {
        assertThat(LibraryQuery.of("bình Dang -nam").exact()).isEqualTo("('bình') & ('dang') & !('nam')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "'", "%", "\"", "\"\"", "-", "--", "“”", "\\", "\0", "&|!()", ":*", "😀", "。", "–"})
    void whatHasNoWordsFindsNothing(String typed) {
        assertThat(LibraryQuery.of(typed).isEmpty()).isTrue();
    }

    @Test
    void onlyTheBeginningOfALongTextIsLookedAt() {
        assertThat(LibraryQuery.of("từ ".repeat(100_000)).terms()).hasSizeLessThan(100);
    }

    @Test
    void wordsKnowWhereTheyStand() {
        assertThat(VietnameseWords.of("Ủy ban, số 05"))
                .containsExactly(
                        new Word(0, 2, "uỷ", "uy"),
                        new Word(3, 6, "ban", "ban"),
                        new Word(8, 10, "số", "so"),
                        new Word(11, 13, "05", "05"));
    }
}
