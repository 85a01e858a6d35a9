package vn.gov.moc.genderequality.actionmonth;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.activity.ActivityFilter;
import vn.gov.moc.genderequality.activity.ActivityLedger;
import vn.gov.moc.genderequality.activity.ActivityRow;
import vn.gov.moc.genderequality.activity.CalendarDay;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.engine.Zones;

/** Lays the Action Month out in weeks, with what the ledger says takes place. */
@Component
class MonthCalendar {

    private static final int MOST_OF_A_DAY = 4;

    private final ActivityLedger ledger;
    private final Clock clock;

    MonthCalendar(ActivityLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A day of the grid.
     *
     * @param within whether it is one of the month's days
     * @param total how many activities take place; the first of them are shown
     */
    record Day(LocalDate day, boolean within, boolean today, int total, List<ActivityRow> shown) {

        /** {@code 15/11}. */
        public String label() {
            return "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue());
        }

        /** How people call the day. */
        public String weekday() {
            return day.getDayOfWeek() == DayOfWeek.SUNDAY
                    ? "Chủ nhật"
                    : "Thứ "
                            + List.of("hai", "ba", "tư", "năm", "sáu", "bảy")
                                    .get(day.getDayOfWeek().getValue() - 1);
        }

        /** Whether the activity goes on from an earlier day. */
        public boolean goesOn(ActivityRow activity) {
            return !day.equals(activity.day());
        }
    }

    /**
     * The weeks from the one the month begins in to the one it ends in, Mondays first.
     *
     * @param unit none for all units the person sees
     */
    List<List<Day>> weeks(int year, ActionMonthDates dates, @Nullable String unit, String user) {
        LocalDate first = dates.beginsOn().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = dates.endsOn().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        Map<LocalDate, CalendarDay> filled =
                ledger.calendar(ActivityFilter.ofMonth(year, unit), first, last, MOST_OF_A_DAY, user).stream()
                        .collect(Collectors.toMap(CalendarDay::day, Function.identity()));
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(Stream.iterate(monday, day -> day.plusDays(1))
                    .limit(7)
                    .map(day -> day(day, dates, today, filled.get(day)))
                    .toList());
        }
        return weeks;
    }

    private static Day day(LocalDate day, ActionMonthDates dates, LocalDate today, @Nullable CalendarDay filled) {
        return new Day(
                day,
                dates.contain(day, day),
                day.equals(today),
                filled == null ? 0 : filled.total(),
                filled == null ? List.of() : filled.shown());
    }
}
