package vn.gov.moc.genderequality.reminder;

/**
 * A day on which somebody is told.
 *
 * @param milestone the date it is about, by a name of {@link ReminderSource#milestoneNames()}
 * @param day days after the milestone's; negative before it
 */
public record Rung(String milestone, int day) {

    /** What no table has a rung for. */
    public static final Rung NONE = new Rung("NONE", Integer.MIN_VALUE);
}
