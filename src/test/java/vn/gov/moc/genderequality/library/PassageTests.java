package vn.gov.moc.genderequality.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gov.moc.genderequality.library.Passage.Source;

/** What was found is shown as it was written, with every hit marked. */
class PassageTests {

    private static final String FAR = "xa ".repeat(80);

    @Test
    void marksWhatWasTypedWithoutDiacriticsInTheTextAsItIs() {
        assertThat(shown("binh dang gioi", "Công tác Bình đẳng  giới năm 2017."))
                .isEqualTo("I.1: Công tác [Bình đẳng  giới] năm 2017.");
        assertThat(shown("hòa", "Ở Hoà Bình, hoa nở.")).isEqualTo("I.1: Ở [Hoà] Bình, hoa nở.");
        assertThat(shown("hoa", "Ở Hoà Bình, hoa nở.")).isEqualTo("I.1: Ở [Hoà] Bình, [hoa] nở.");
    }

    @Test
    void marksPhrasesAsAWholeAndNothingThatIsExcluded() {
        assertThat(shown("\"bình đẳng\" -nam", "Bình thường. Đẳng cấp. Bình đẳng nam nữ."))
                .isEqualTo("I.1: Bình thường. Đẳng cấp. [Bình đẳng] nam nữ.");
        assertThat(shown("05/BC-VP", "Thay báo cáo số 05/BC-VP.")).isEqualTo("I.1: Thay báo cáo số [05/BC-VP].");
    }

    @Test
    void takesThePlaceWhereMostStandsClosestTogether() {
        String text = "nữ " + FAR + "cán bộ " + FAR + "cán bộ nữ lãnh đạo " + FAR;

        assertThat(shown("cán bộ nữ", text))
                .startsWith("I.1: … xa xa")
                .contains("[cán bộ nữ] lãnh đạo xa")
                .endsWith("xa …");
        assertThat(Passage.best(
                        LibraryQuery.of("cán bộ nữ"),
                        List.of(new Source("I.1", "cán bộ"), new Source("I.2", "Nữ cán bộ"), new Source("I.3", "nữ"))))
                .map(Passage::heading)
                .contains("I.2");
    }

    @Test
    void leavesMarkupAsText() {
        assertThat(shown("b", "<b>x</b>")).isEqualTo("I.1: <[b]>x</[b]>");
    }

    @Test
    void thereIsNoneWhereNothingStands() {
        assertThat(Passage.best(LibraryQuery.of("nữ"), List.of(new Source("I.1", "nụ"))))
                .isEmpty();
        assertThat(Passage.best(LibraryQuery.of("-nữ"), List.of(new Source("I.1", "nụ"))))
                .isEmpty();
        assertThat(Passage.best(LibraryQuery.of("nữ"), List.of())).isEmpty();
    }

    private static String shown(String query, String text) {
        Optional<Passage> passage = Passage.best(LibraryQuery.of(query), List.of(new Source("I.1", text)));
        return passage.orElseThrow().heading()
                + ": "
                + passage.get().fragments().stream()
                        .map(fragment -> fragment.hit() ? "[" + fragment.text() + "]" : fragment.text())
                        .collect(Collectors.joining());
    }
}
