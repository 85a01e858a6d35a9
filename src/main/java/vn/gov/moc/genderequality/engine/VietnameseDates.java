package vn.gov.moc.genderequality.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as people read them. */
public final class VietnameseDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private VietnameseDates() {}

    /** {@code 05/06/2017}. */
    public static String format(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 08:00 ngày 05/06/2017}, in Vietnam's time zone. */
    public static String format(Instant time) {
        return MINUTE.format(time.atZone(Zones.VIETNAM));
    }
}
