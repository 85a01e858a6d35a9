package vn.gov.moc.genderequality.workplan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/**
 * A unit's line of the year's work plans; money in đồng.
 *
 * @param state none while the plan is not begun
 * @param round counts the returns, from 1; 0 while the plan is not begun
 * @param due the last day in time for the approval; none while the plan is not begun
 * @param today the day in Vietnam
 * @param number the approved plan's number; empty before
 * @param items how many pieces of work it has, with those that came up later
 * @param lateItems how many of an approved plan's are open although their day is over
 * @param amount what all of them cost
 */
record UnitPlan(
        String unitCode,
        String unitName,
        @Nullable WorkPlanState state,
        int round,
        @Nullable LocalDate due,
        @Nullable LocalDate approvedOn,
        LocalDate today,
        String number,
        int items,
        int done,
        int lateItems,
        long amount) {

    /** What people read. */
    public String stateLabel() {
        return state == null ? "Chưa mở" : state.label();
    }

    /** {@code 15/05/2017}; empty while the plan is not begun. */
    public String dueText() {
        return due == null ? "" : VietnameseDates.format(due);
    }

    /** Whether the approval or some work is late now. */
    public boolean lateNow() {
        return lateItems > 0 || (awaited() && due != null && due.isBefore(today));
    }

    /** What is or was late, in words; empty when nothing. */
    public String late() {
        if (due == null || state == WorkPlanState.CANCELLED) {
            return "";
        }
        if (awaited()) {
            return days("Chậm kế hoạch %d ngày", today);
        }
        return lateItems > 0
                ? "%d nhiệm vụ quá hạn".formatted(lateItems)
                : approvedOn == null ? "" : days("Phê duyệt muộn %d ngày", approvedOn);
    }

    private boolean awaited() {
        return state != null && state.awaited();
    }

    private String days(String text, LocalDate day) {
        long days = due == null ? 0 : ChronoUnit.DAYS.between(due, day);
        return days > 0 ? text.formatted(days) : "";
    }
}
