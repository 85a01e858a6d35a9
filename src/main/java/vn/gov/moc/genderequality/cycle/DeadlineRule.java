package vn.gov.moc.genderequality.cycle;

import java.time.Instant;
import java.time.LocalDate;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;

/** How the day named in the directive bounds what is in time. */
public enum DeadlineRule {
    /** "trước ngày 05/6": in time until the day begins (directive 2017, §8). */
    BEFORE_DAY("trước ngày ") {
        @Override
        public LocalDate firstLateDay(LocalDate day) {
            return day;
        }
    },
    /** "chậm nhất ngày 05/6": in time until the day ends. */
    BY_END_OF_DAY("chậm nhất ngày ") {
        @Override
        public LocalDate firstLateDay(LocalDate day) {
            return day.plusDays(1);
        }
    };

    private final String prefix;

    DeadlineRule(String prefix) {
        this.prefix = prefix;
    }

    /** The first day on which everything is late. */
    public abstract LocalDate firstLateDay(LocalDate day);

    /** The first instant that is late, in Vietnam's time zone. */
    public Instant firstLateInstant(LocalDate day) {
        return firstLateDay(day).atStartOfDay(Zones.VIETNAM).toInstant();
    }

    /** As letters say it, e.g. {@code trước ngày 05/06/2017}. */
    public String text(LocalDate day) {
        return prefix + VietnameseDates.format(day);
    }
}
