package vn.gov.moc.genderequality.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An absence as lists show it.
 *
 * @param kindLabel why; none for those outside the person's own unit
 * @param lastDay the last day as recorded
 * @param backOn the day he came back early or called it off; none otherwise
 * @param own whether the person who looks is the one who is away
 * @param endable whether the person who looks may say now that he is back
 * @param uncovered what falls due meanwhile that nobody covers; empty for those outside the person's own unit
 */
record AbsenceView(
        String id,
        String person,
        List<String> units,
        AbsenceState state,
        String stateLabel,
        @Nullable String kindLabel,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalDate backOn,
        Instant createdAt,
        boolean own,
        boolean endable,
        List<DueView> uncovered) {

    /** One page of a list. */
    record Rows(List<AbsenceView> rows, int page, int totalPages) {}

    /** What somebody chooses from. */
    record Options(LocalDate today, List<Choice> kinds) {}

    record Choice(String id, String label) {}

    /** Something that falls due, as a line. */
    record DueView(String text, LocalDate day, String url) {

        static DueView of(Due due) {
            return new DueView(due.text(), due.day(), due.url());
        }
    }
}
