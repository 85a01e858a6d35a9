package vn.gov.moc.genderequality.unitreport.process;

import java.util.Arrays;
import java.util.List;

/**
 * A day of the ladder on which somebody is told.
 *
 * @param name as the table has it, e.g. {@code T-7}
 * @param overdue whether the due date has passed
 */
record Rung(String name, List<Audience> audiences, boolean overdue) {

    private static final String REMINDER = "REMINDER";

    /** Whom the table can name. */
    enum Audience {
        HOLDER,
        DRAFTER,
        COMMITTEE,
        HEAD,
        DESK,
        DIRECTOR;

        boolean ministry() {
            return this == DESK || this == DIRECTOR;
        }
    }

    /** From the table's columns; several audiences have commas between them. */
    static Rung of(String name, String audiences, String tone) {
        return new Rung(
                name,
                Arrays.stream(audiences.split(","))
                        .map(audience -> Audience.valueOf(audience.strip()))
                        .toList(),
                !REMINDER.equals(tone));
    }
}
