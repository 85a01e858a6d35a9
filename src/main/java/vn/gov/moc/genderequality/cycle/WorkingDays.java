package vn.gov.moc.genderequality.cycle;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows the days on which the ministry works: neither weekend nor holiday. */
@Component
public class WorkingDays {

    private final HolidayRepository holidays;

    WorkingDays(HolidayRepository holidays) {
        this.holidays = holidays;
    }

    LocalDate apply(WeekendRule rule, LocalDate day) {
        LocalDate result = day;
        while (rule == WeekendRule.NEXT_WORKING_DAY && !isWorkingDay(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    /**
     * The day that is so many working days after another, or before it when they are negative; none leave the day as it is.
     */
    public LocalDate shift(LocalDate day, int workingDays) {
        int step = Integer.signum(workingDays);
        LocalDate result = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            result = result.plusDays(step);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** How many working days there are after one day until another, that day included; negative when it is earlier. */
    public int between(LocalDate after, LocalDate until) {
        return until.isBefore(after) ? -count(until, after) : count(after, until);
    }

    private int count(LocalDate after, LocalDate until) {
        return (int) after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private boolean isWorkingDay(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    /** Why nobody works on the day: the holiday's name, or which day of the weekend it is; none on a working day. */
    public Optional<String> dayOff(LocalDate day) {
        return holidays.findById(day).map(Holiday::name).or(() -> weekend(day));
    }

    private static Optional<String> weekend(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Optional.of("thứ Bảy");
            case SUNDAY -> Optional.of("Chủ nhật");
            default -> Optional.empty();
        };
    }
}
