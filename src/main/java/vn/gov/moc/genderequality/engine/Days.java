package vn.gov.moc.genderequality.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

/** Turns days into the moments timers and tasks wait for, in Vietnam. */
public final class Days {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

    private Days() {}

    /** The first moment of the day. */
    public static Date beginOf(LocalDate day) {
        return at(day, LocalTime.MIDNIGHT);
    }

    /** The last second of the day. */
    public static Date endOf(LocalDate day) {
        return at(day, END_OF_DAY);
    }

    /** When work begins on the day, at 08:00: when somebody looks again at what will be due. */
    public static Date workBeginsOn(LocalDate day) {
        return at(day, START_OF_WORK);
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(Zones.VIETNAM).toInstant());
    }
}
