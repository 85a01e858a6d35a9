package vn.gov.moc.genderequality.difficulty.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import vn.gov.moc.genderequality.difficulty.Difficulty;
import vn.gov.moc.genderequality.difficulty.DifficultyState;

/**
 * The dates of a difficulty that people are reminded of. Each is the first late day of a turn; the weekly ones are the latest whole
 * week after it, at least one, so that reminding goes on for as long as the turn is not made.
 */
enum DifficultyMilestone {
    ANSWER("trả lời vướng mắc", false),
    ANSWER_WEEKLY("trả lời vướng mắc", true),
    OPINION("cho ý kiến về vướng mắc", false),
    OPINION_WEEKLY("cho ý kiến về vướng mắc", true),
    CLARIFICATION("làm rõ vướng mắc", false),
    CLARIFICATION_WEEKLY("làm rõ vướng mắc", true),
    CONFIRMATION("xác nhận trả lời của Bộ", false),
    CONFIRMATION_WEEKLY("xác nhận trả lời của Bộ", true);

    private static final int WEEK = 7;

    private final String what;
    private final boolean weekly;

    DifficultyMilestone(String what, boolean weekly) {
        this.what = what;
        this.weekly = weekly;
    }

    /** Whether the turn it is about is not made yet. */
    boolean concerns(DifficultyState state) {
        return switch (this) {
            case ANSWER, ANSWER_WEEKLY -> state.withMinistry();
            case OPINION, OPINION_WEEKLY -> state == DifficultyState.CONSULTING;
            case CLARIFICATION, CLARIFICATION_WEEKLY -> state == DifficultyState.CLARIFYING;
            case CONFIRMATION, CONFIRMATION_WEEKLY -> state == DifficultyState.CONFIRMING;
        };
    }

    /** The day the rungs count from, as it is today; only for a state it concerns. */
    LocalDate day(Difficulty difficulty, LocalDate today) {
        LocalDate late = firstLateDay(difficulty);
        return weekly ? late.plusWeeks(Math.max(1, ChronoUnit.DAYS.between(late, today) / WEEK)) : late;
    }

    private LocalDate firstLateDay(Difficulty difficulty) {
        boolean ofMinistry = this == ANSWER || this == ANSWER_WEEKLY;
        LocalDate due = ofMinistry ? difficulty.answerDueOn() : Objects.requireNonNull(difficulty.holderDueOn());
        return due.plusDays(1);
    }

    String subject(boolean late) {
        return (late ? "Quá hạn " : "Nhắc hạn ") + what;
    }

    String body(Difficulty difficulty, LocalDate today) {
        long days = ChronoUnit.DAYS.between(firstLateDay(difficulty), today);
        return days < 0
                ? "Còn %d ngày là hết hạn %s.".formatted(-days, what)
                : "Đã quá hạn %s %d ngày.".formatted(what, days + 1);
    }
}
