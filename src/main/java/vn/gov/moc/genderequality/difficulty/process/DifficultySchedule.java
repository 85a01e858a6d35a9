package vn.gov.moc.genderequality.difficulty.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.difficulty.Difficulties;
import vn.gov.moc.genderequality.engine.Days;

/** Answers the model's questions about a difficulty's dates; due is the last second of the last day in time. */
@Component("difficultySchedule")
public class DifficultySchedule {

    private final Difficulties difficulties;

    DifficultySchedule(Difficulties difficulties) {
        this.difficulties = difficulties;
    }

    /** By when the desk has answered. */
    public Date answerDue(String id) {
        return Days.endOf(answerDay(id));
    }

    /** When the desk looks at it again. */
    public Date answerFollowUp(String id) {
        return Days.workBeginsOn(answerDay(id).minusDays(3));
    }

    /** By when the unit, or the unit that is asked, has done its part. */
    public Date turnDue(String id) {
        return Days.endOf(turnDay(id));
    }

    /** When it looks at it again. */
    public Date turnFollowUp(String id) {
        return Days.workBeginsOn(turnDay(id).minusDays(1));
    }

    private LocalDate answerDay(String id) {
        return difficulties.difficulty(id).answerDueOn();
    }

    private LocalDate turnDay(String id) {
        return Objects.requireNonNull(difficulties.difficulty(id).holderDueOn());
    }
}
