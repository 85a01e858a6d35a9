package vn.gov.moc.genderequality.reminder.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import vn.gov.moc.genderequality.reminder.ReminderVariables;

/**
 * What a ladder's table has answered for the rung that has come.
 *
 * @param milestone the name of the date it is about
 * @param day days after that date; negative before it
 * @param audiences whom the table names, by the process's own words
 */
public record Reminder(String milestone, int day, List<String> audiences) {

    /** @return none where the table says that nobody is told */
    public static Optional<Reminder> of(DelegateExecution execution) {
        String audiences = ReminderVariables.AUDIENCE.get(execution);
        return ReminderVariables.NOBODY.equals(audiences)
                ? Optional.empty()
                : Optional.of(new Reminder(
                        ReminderVariables.MILESTONE.get(execution),
                        ReminderVariables.REMINDER_DAY.get(execution),
                        Arrays.stream(audiences.split(",")).map(String::strip).toList()));
    }

    /** The date it is about, by the process's own names. */
    public <M extends Enum<M>> M milestone(Class<M> names) {
        return Enum.valueOf(names, milestone);
    }

    /** Whom the table names, by the process's own names. */
    public <A extends Enum<A>> List<A> audiences(Class<A> names) {
        return audiences.stream().map(name -> Enum.valueOf(names, name)).toList();
    }

    /** What tells this rung from the others of its process, e.g. {@code PLAN T-7}. */
    public String rung() {
        return "%s T%+d".formatted(milestone, day);
    }
}
