package vn.gov.moc.genderequality.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * Due and follow-up dates of tasks that have a set number of days, for use in the models' expressions: calendar days
 * counted from today, reckoned in Vietnam.
 */
@Component
public class TaskDates {

    private final Clock clock;

    TaskDates(Clock clock) {
        this.clock = clock;
    }

    /** The last second of the day that is {@code days} from today. */
    public Date dueInDays(int days) {
        return Days.endOf(inDays(days));
    }

    /** 08:00 of the day that is {@code days} from today. */
    public Date followUpInDays(int days) {
        return Days.workBeginsOn(inDays(days));
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM).plusDays(days);
    }
}
