package vn.gov.moc.genderequality.difficulty.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.difficulty.Difficulties;
import vn.gov.moc.genderequality.difficulty.Difficulty;
import vn.gov.moc.genderequality.difficulty.DifficultyNotices;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.reminder.process.Reminder;

/** Tells those whom the ladder of a difficulty names, unless the turn they would be told of is made already. */
@Component
class SendDifficultyReminderDelegate implements JavaDelegate {

    private final Difficulties difficulties;
    private final DifficultyNotices notices;
    private final PeopleDirectory people;
    private final Clock clock;

    SendDifficultyReminderDelegate(
            Difficulties difficulties, DifficultyNotices notices, PeopleDirectory people, Clock clock) {
        this.difficulties = difficulties;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
    }

    /** Whom the table can name. */
    enum Audience {
        DESK,
        DIRECTOR,
        UNIT,
        ASKED
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reminder.of(execution).ifPresent(reminder -> send(reminder, execution));
    }

    private void send(Reminder reminder, DelegateExecution execution) {
        Difficulty difficulty = difficulties.difficulty(execution.getProcessBusinessKey());
        DifficultyMilestone milestone = reminder.milestone(DifficultyMilestone.class);
        if (!milestone.concerns(difficulty.state())) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        for (Audience audience : reminder.audiences(Audience.class)) {
            notices.rung(
                    difficulty,
                    "%s@%s".formatted(milestone, today),
                    milestone.subject(reminder.day() >= 0),
                    milestone.body(difficulty, today),
                    recipients(audience, difficulty),
                    audience == Audience.DESK || audience == Audience.DIRECTOR);
        }
    }

    private List<Person> recipients(Audience audience, Difficulty difficulty) {
        return switch (audience) {
            case DESK -> notices.desk();
            case DIRECTOR -> people.membersOf(MinistryGroup.DIRECTOR.id());
            case UNIT -> notices.unit(difficulty.unitCode());
            case ASKED -> notices.speakers(Objects.requireNonNull(difficulty.askedUnit()));
        };
    }
}
