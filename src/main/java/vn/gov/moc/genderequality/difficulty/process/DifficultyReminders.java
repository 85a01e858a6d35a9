package vn.gov.moc.genderequality.difficulty.process;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.moc.genderequality.difficulty.Difficulties;
import vn.gov.moc.genderequality.difficulty.Difficulty;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.reminder.ReminderSource;

/**
 * People are reminded of the turn a difficulty waits for. A weekly milestone is always among those of a turn, so that there is
 * always a next rung.
 */
@Configuration(proxyBeanMethods = false)
class DifficultyReminders {

    @Bean
    ReminderSource turnReminders(Difficulties difficulties, Clock clock) {
        return ReminderSource.of(DifficultyProcess.KEY, DifficultyProcess.LADDER, DifficultyMilestone.class, id -> {
            Difficulty difficulty = difficulties.difficulty(id);
            LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
            return milestone -> milestone.concerns(difficulty.state()) ? milestone.day(difficulty, today) : null;
        });
    }
}
