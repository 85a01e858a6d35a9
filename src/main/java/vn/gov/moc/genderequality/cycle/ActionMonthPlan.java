package vn.gov.moc.genderequality.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The Action Month's dates in the desk's plan of a year (directive §3: 15/11–15/12); anything may be missing while it is
 * being written.
 *
 * @param opensOn the day units get the task to plan their activities
 * @param planDueOn the last day in time for a unit's approved plan
 * @param beginsOn the month's first day
 * @param endsOn the month's last day
 * @param resultsDueOn the last day in time for results and evaluation
 */
public record ActionMonthPlan(
        @Nullable LocalDate opensOn,
        @Nullable LocalDate planDueOn,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate resultsDueOn) {

    /** The dates as the directive of 2017 has them. */
    static ActionMonthPlan usual(int year) {
        return new ActionMonthPlan(
                LocalDate.of(year, 10, 16),
                LocalDate.of(year, 11, 10),
                LocalDate.of(year, 11, 15),
                LocalDate.of(year, 12, 15),
                LocalDate.of(year, 12, 25));
    }
}
