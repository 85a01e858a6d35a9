package vn.gov.moc.genderequality.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How many days are left, in words, by whole days in Vietnam; counted as the reminders count them, from the first late day.
 *
 * @param text e.g. {@code còn 3 ngày}, {@code quá hạn 2 ngày}
 * @param tone the style that goes with it: {@code bad}, {@code warning} or {@code quiet}; {@code good} for what was done in time
 */
public record Remaining(String text, String tone) {

    private static final long SOON = 7;

    /** @param firstLateDay the first day that is late */
    public static Remaining until(LocalDate firstLateDay, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, firstLateDay);
        if (days > 0) {
            return new Remaining("còn %s ngày".formatted(Numbers.text((int) days)), days <= SOON ? "warning" : "quiet");
        }
        return new Remaining(
                days == 0 ? "quá hạn từ hôm nay" : "quá hạn %s ngày".formatted(Numbers.text((int) -days)), "bad");
    }
}
