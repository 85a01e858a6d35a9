package vn.gov.moc.genderequality.reminder;

import java.util.Date;
import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names that every model with a ladder, and its decision table, use for it. */
public final class ReminderVariables {

    /** The answer of a table on days nobody is told. */
    public static final String NOBODY = "NONE";

    /** Which date a reminder is about: a name of {@link ReminderSource#milestoneNames()}, or {@link Rung#NONE}'s. */
    public static final ProcessVariable<String> MILESTONE = new ProcessVariable<>("milestone", String.class);

    /** Days after the milestone's day; negative before it. */
    public static final ProcessVariable<Integer> REMINDER_DAY = new ProcessVariable<>("reminderDay", Integer.class);

    /** Who is told: words of the process's own, with commas between them, or {@link #NOBODY}. */
    public static final ProcessVariable<String> AUDIENCE = new ProcessVariable<>("audience", String.class);

    /** Whether a rung is left. */
    public static final ProcessVariable<Boolean> MORE_REMINDERS = new ProcessVariable<>("moreReminders", Boolean.class);

    /** The moment of the next rung, where one is left. */
    public static final ProcessVariable<Date> NEXT_REMINDER_AT = new ProcessVariable<>("nextReminderAt", Date.class);

    private ReminderVariables() {}
}
