package vn.gov.moc.genderequality.difficulty;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.WorkingDays;
import vn.gov.moc.genderequality.engine.Zones;

/** Reckons the days each side has, from today on. */
@Component
class DifficultyDates {

    private final WorkingDays workingDays;
    private final DifficultyProperties properties;
    private final Clock clock;

    DifficultyDates(WorkingDays workingDays, DifficultyProperties properties, Clock clock) {
        this.workingDays = workingDays;
        this.properties = properties;
        this.clock = clock;
    }

    /** The day in Vietnam. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
    }

    /** The last day for the ministry's answer to what is raised, or raised again, today. */
    LocalDate answerDue() {
        return in(properties.answerWithin());
    }

    LocalDate clarificationDue() {
        return in(properties.clarifyWithin());
    }

    LocalDate opinionDue() {
        return in(properties.opinionWithin());
    }

    LocalDate confirmationDue() {
        return in(properties.confirmWithin());
    }

    /** Working days from today until a day; negative when it is over. */
    int left(LocalDate until) {
        return workingDays.between(today(), until);
    }

    /** The day when as many working days as were left are used up from today on; in the past when none were. */
    LocalDate resumed(int left) {
        return in(left);
    }

    private LocalDate in(int days) {
        return workingDays.shift(today(), days);
    }
}
