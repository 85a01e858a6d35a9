package vn.gov.moc.genderequality.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Knows the days on which the ministry works: neither weekend nor holiday. */
@Component
class WorkingDays {

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

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.existsById(day);
    }
}
