package vn.gov.moc.genderequality.inspection.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import vn.gov.moc.genderequality.engine.Zones;

/** Turns days into the moments timers and tasks wait for, in Vietnam. */
final class Days {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

    private Days() {}

    static Date beginOf(LocalDate day) {
        return at(day, LocalTime.MIDNIGHT);
    }

    static Date endOf(LocalDate day) {
        return at(day, END_OF_DAY);
    }

    /** When to look again at what is due on the day. */
    static Date followUp(LocalDate due, int daysBefore) {
        return at(due.minusDays(daysBefore), START_OF_WORK);
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(Zones.VIETNAM).toInstant());
    }
}
