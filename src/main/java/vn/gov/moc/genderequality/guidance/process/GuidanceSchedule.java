package vn.gov.moc.genderequality.guidance.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Zones;

/** Answers the model's question when receipts are looked at again. */
@Component("guidanceSchedule")
public class GuidanceSchedule {

    private static final int DAYS_TO_CONFIRM = 3;

    private final Clock clock;
    private final LocalTime time;

    GuidanceSchedule(Clock clock, @Value("${app.reminder-time}") LocalTime time) {
        this.clock = clock;
        this.time = time;
    }

    /** Three days from now, at the time reminders go out. */
    public Date nextAcknowledgementCheck(String year) {
        return Date.from(LocalDate.now(clock)
                .plusDays(DAYS_TO_CONFIRM)
                .atTime(time)
                .atZone(Zones.VIETNAM)
                .toInstant());
    }
}
