package vn.gov.moc.genderequality.actionmonth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;

/** How a unit's month stands to its two due dates on a day; the last days in time are the plan's. */
record MonthLateness(ActionMonthDates dates, LocalDate today) {

    /** The words, and whether it is late now or only was. */
    record Words(String text, boolean now) {

        static final Words NONE = new Words("", false);
    }

    /**
     * What is late, in words.
     *
     * @param state none while the month is not opened
     * @param approvedOn when the plan was approved
     * @param completedOn when the evaluation was finished
     */
    Words of(@Nullable ActionMonthState state, @Nullable LocalDate approvedOn, @Nullable LocalDate completedOn) {
        if (state == ActionMonthState.CANCELLED) {
            return Words.NONE;
        }
        if (state == null || state.planAwaited()) {
            return words("Chậm kế hoạch %d ngày", dates.planDueOn(), today, true);
        }
        Words results = completedOn == null
                ? words("Chậm tổng kết %d ngày", dates.resultsDueOn(), today, true)
                : words("Tổng kết muộn %d ngày", dates.resultsDueOn(), completedOn, false);
        return results.text().isEmpty() && approvedOn != null
                ? words("Phê duyệt muộn %d ngày", dates.planDueOn(), approvedOn, false)
                : results;
    }

    private static Words words(String text, LocalDate due, LocalDate day, boolean now) {
        long late = ChronoUnit.DAYS.between(due, day);
        return late > 0 ? new Words(text.formatted(late), now) : Words.NONE;
    }

    /** When the unit has to act next; none when nothing is awaited. */
    @Nullable
    LocalDate due(@Nullable ActionMonthState state) {
        if (state == null || state.planAwaited()) {
            return dates.planDueOn();
        }
        return state.resultsAwaited() ? dates.resultsDueOn() : null;
    }

    /** The states in which a unit is late now; with those whose month is not opened where plans are. */
    List<ActionMonthState> lateStates() {
        List<ActionMonthState> late = new ArrayList<>();
        Arrays.stream(ActionMonthState.values())
                .filter(state -> of(state, null, null).now())
                .forEach(late::add);
        return late;
    }
}
