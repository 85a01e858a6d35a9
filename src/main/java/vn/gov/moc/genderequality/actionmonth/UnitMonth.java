package vn.gov.moc.genderequality.actionmonth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.activity.ActivityCounts;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/**
 * A unit's line of the year's Action Month.
 *
 * @param state none while the month is not opened
 * @param round counts the plan's returns, from 1; 0 while the month is not opened
 * @param due when the unit has to act next; none when nothing is awaited
 * @param late what is late, in words; empty otherwise
 * @param lateNow whether it is late now, not only was
 * @param counts the month's activities
 */
record UnitMonth(
        String unitCode,
        String unitName,
        @Nullable ActionMonthState state,
        int round,
        @Nullable LocalDate due,
        String late,
        boolean lateNow,
        ActivityCounts counts) {

    /** What people read. */
    public String stateLabel() {
        return state == null ? "Chưa mở" : state.label();
    }

    /** {@code 10/11/2017}; empty when nothing is awaited. */
    public String dueText() {
        return due == null ? "" : VietnameseDates.format(due);
    }
}
