package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.gov.moc.genderequality.unitreport.TextDiff.Kind;
import vn.gov.moc.genderequality.unitreport.TextDiff.Piece;

/** Reviewers must be able to trust that what is not marked was not changed. */
class TextDiffTests {

    @Test
    void marksTheWordsThatChanged() {
        assertThat(TextDiff.between("Đã tổ chức ba hội nghị.", "Đã tổ chức bốn hội nghị tập huấn."))
                .containsExactly(
                        new Piece(Kind.SAME, "Đã tổ chức "),
                        new Piece(Kind.DELETED, "ba "),
                        new Piece(Kind.INSERTED, "bốn "),
                        new Piece(Kind.SAME, "hội "),
                        new Piece(Kind.DELETED, "nghị."),
                        new Piece(Kind.INSERTED, "nghị tập huấn."));
    }

    @Test
    void marksAWholeTextThatCameOrWent() {
        assertThat(TextDiff.between("", "Mới.")).containsExactly(new Piece(Kind.INSERTED, "Mới."));
        assertThat(TextDiff.between("Cũ.", "")).containsExactly(new Piece(Kind.DELETED, "Cũ."));
        assertThat(TextDiff.between("Cũ kỹ", "Mới toanh"))
                .containsExactly(new Piece(Kind.DELETED, "Cũ kỹ"), new Piece(Kind.INSERTED, "Mới toanh"));
    }

    @Test
    void takesBlanksAndLineEndsForNoChange() {
        assertThat(TextDiff.between("Một hai\nba", "  Một\nhai  ba\n")).isEmpty();
        assertThat(TextDiff.between("", " \n")).isEmpty();
    }

    @Test
    void tellsOneDiacriticFromAnotherAndKeepsNfc() {
        List<Piece> pieces = TextDiff.between("bình đẳng giới", "bình đăng giới");

        assertThat(pieces).contains(new Piece(Kind.DELETED, "đẳng "), new Piece(Kind.INSERTED, "đăng "));
        assertThat(pieces).allMatch(piece -> Normalizer.isNormalized(piece.text(), Normalizer.Form.NFC));
    }

    @Test
    void takesMarkupForWords() {
        assertThat(TextDiff.between("a", "a <script>alert(1)</script>"))
                .containsExactly(new Piece(Kind.SAME, "a "), new Piece(Kind.INSERTED, "<script>alert(1)</script>"));
    }

    @RepeatedTest(50)
    void givesBothTextsBack() {
        Random random = new Random();
        String before = words(random, 60);
        String after = words(random, 60);

        List<Piece> pieces = TextDiff.between(before, after);

        if (!pieces.isEmpty()) {
            assertThat(text(pieces, kind -> kind != Kind.DELETED)).as(before).isEqualTo(after);
            assertThat(words(text(pieces, kind -> kind != Kind.INSERTED)))
                    .as(after)
                    .isEqualTo(words(before));
        }
    }

    /** The longest texts a section can hold, with nothing in common but single words. */
    @Test
    @Timeout(10)
    void copesWithTheLongestTexts() {
        Random random = new Random(1);

        assertThat(TextDiff.between(words(random, 5_000), words(random, 5_000))).isNotEmpty();
        assertThat(TextDiff.between(words(random, 9_000) + "\ncuối", words(random, 9_000) + "\ncuối"))
                .last()
                .isEqualTo(new Piece(Kind.SAME, "cuối"));
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (char) ('a' + random.nextInt(20)) + (random.nextInt(5) == 0 ? "\n" : " "))
                .collect(Collectors.joining());
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }

    private static String text(List<Piece> pieces, Predicate<Kind> kinds) {
        return pieces.stream()
                .filter(piece -> kinds.test(piece.kind()))
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
