package vn.gov.moc.genderequality.absence.process;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.absence.AbsenceService;
import vn.gov.moc.genderequality.engine.Days;
import vn.gov.moc.genderequality.engine.Zones;

/** Answers the model's questions about an absence's days. */
@Component("absenceSchedule")
public class AbsenceSchedule {

    private final AbsenceService absences;
    private final Clock clock;
    private final LocalTime time;

    AbsenceSchedule(AbsenceService absences, Clock clock, @Value("${app.reminder-time}") LocalTime time) {
        this.absences = absences;
        this.clock = clock;
        this.time = time;
    }

    /** The first moment of the first day. */
    public Date begins(String absenceId) {
        return Days.beginOf(absences.absence(absenceId).firstDay());
    }

    /** The first moment after the last day. */
    public Date ends(String absenceId) {
        return Days.beginOf(absences.absence(absenceId).lastDay().plusDays(1));
    }

    /** Every day at the time of reminders, beginning with the next, as a cycle of ISO 8601. */
    public String daily() {
        ZonedDateTime now = clock.instant().atZone(Zones.VIETNAM);
        ZonedDateTime today = now.with(time);
        ZonedDateTime first = today.isAfter(now) ? today : today.plusDays(1);
        return "R/%s/P1D".formatted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(first));
    }
}
