package vn.gov.moc.genderequality.actionmonth.process;

import java.time.LocalDate;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;

/** The dates of the month that people are reminded of. */
enum ReminderMilestone {
    /** The first day on which the plan is late. */
    PLAN,
    /** The month's first day. */
    BEGIN,
    /** The first day on which results are late. */
    RESULTS;

    LocalDate day(ActionMonthDates dates) {
        return switch (this) {
            case PLAN -> dates.planDueOn().plusDays(1);
            case BEGIN -> dates.beginsOn();
            case RESULTS -> dates.resultsDueOn().plusDays(1);
        };
    }
}
