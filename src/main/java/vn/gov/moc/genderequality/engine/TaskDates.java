package vn.gov.moc.genderequality.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * Due and follow-up dates of tasks that have a set number of days, for use in the models' expressions: calendar days
 * counted from today, reckoned in Vietnam.
 */
@Component
public class TaskDates {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

    private final Clock clock;

    TaskDates(Clock clock) {
        this.clock = clock;
    }

    /** The last second of the day that is {@code days} from today. */
    public Date dueInDays(int days) {
        return at(days, END_OF_DAY);
    }

    /** 08:00 of the day that is {@code days} from today. */
    public Date followUpInDays(int days) {
        return at(days, START_OF_WORK);
    }

    private Date at(int days, LocalTime time) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        return Date.from(today.plusDays(days).atTime(time).atZone(Zones.VIETNAM).toInstant());
    }
}
