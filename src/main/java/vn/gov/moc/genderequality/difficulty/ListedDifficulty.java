package vn.gov.moc.genderequality.difficulty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.Remaining;

/**
 * A difficulty as a line of a list.
 *
 * @param unitName as it was when the difficulty ended, or what an open one's unit is called now
 * @param sectionTitle the report's section it is about; empty when it names none
 * @param holderDueOn the last day in time for the unit, or the unit that is asked; none while the desk has it
 * @param closedOn the day it came to its end; none while it is open
 * @param today the day in Vietnam on which it is read
 * @param taskUrl the task in Tasklist it waits at, for whoever may work on it; none for others
 */
record ListedDifficulty(
        String id,
        int year,
        String unitCode,
        String unitName,
        String subject,
        String sectionTitle,
        LocalDate raisedOn,
        DifficultyState state,
        LocalDate answerDueOn,
        @Nullable LocalDate holderDueOn,
        int reopened,
        @Nullable LocalDate closedOn,
        LocalDate today,
        @Nullable String taskUrl) {

    /** Whole days from the day it was raised until today, or until its end. */
    public int age() {
        return (int) ChronoUnit.DAYS.between(raisedOn, closedOn == null ? today : closedOn);
    }

    /** Whether the ministry has not answered though its last day in time is over. */
    public boolean overdue() {
        return state.withMinistry() && answerDueOn.isBefore(today);
    }

    /** The last day in time for whoever has the next turn; none when it is over. */
    public @Nullable LocalDate dueOn() {
        return state.over() ? null : state.withMinistry() ? answerDueOn : holderDueOn;
    }

    /** Days left or overdue for whoever has the next turn; none when it is over. */
    public @Nullable Remaining remaining() {
        LocalDate due = dueOn();
        return due == null ? null : Remaining.until(due.plusDays(1), today);
    }
}
