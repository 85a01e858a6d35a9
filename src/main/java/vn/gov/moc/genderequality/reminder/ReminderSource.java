package vn.gov.moc.genderequality.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people are reminded of in a process; one bean of this type for each process whose model has a ladder. */
public interface ReminderSource {

    /** The process's id in its model, e.g. {@code ActionMonthProcess}. */
    String processKey();

    /**
     * The id of the decision table that says who is told on which day. It takes {@link ReminderVariables#MILESTONE} and
     * {@link ReminderVariables#REMINDER_DAY}, gives {@link ReminderVariables#AUDIENCE}, and has an answer for every day:
     * {@link ReminderVariables#NOBODY} where nobody is told.
     */
    String table();

    /** Every milestone the table knows; of rungs on one day those of the first named come first. */
    List<String> milestoneNames();

    /**
     * The day, in Vietnam, each milestone's rungs count from.
     *
     * @param businessKey what the process is about
     * @return by the milestone's name; one that does not apply is left out
     */
    Map<String, LocalDate> milestones(String businessKey);

    /**
     * A source whose milestones are an enumeration.
     *
     * @param days for a business key, the day of each milestone; null where it does not apply
     */
    static <M extends Enum<M>> ReminderSource of(
            String processKey,
            String table,
            Class<M> milestones,
            Function<String, Function<M, @Nullable LocalDate>> days) {
        return new MilestoneReminders<>(processKey, table, List.of(milestones.getEnumConstants()), days);
    }
}
