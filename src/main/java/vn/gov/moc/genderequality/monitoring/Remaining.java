package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How many days are left, in words, by whole days in Vietnam.
 *
 * @param text e.g. {@code còn 3 ngày}, {@code quá hạn 2 ngày}
 * @param tone the style that goes with it: {@code bad}, {@code warning} or {@code quiet}
 */
record Remaining(String text, String tone) {

    private static final long SOON = 3;

    /** @param lastDay the last day that is in time */
    static Remaining until(LocalDate lastDay, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, lastDay);
        if (days < 0) {
            return new Remaining("quá hạn %d ngày".formatted(-days), "bad");
        }
        return new Remaining(
                days == 0 ? "hết hạn hôm nay" : "còn %d ngày".formatted(days), days <= SOON ? "warning" : "quiet");
    }
}
