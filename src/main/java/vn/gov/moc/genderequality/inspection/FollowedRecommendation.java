package vn.gov.moc.genderequality.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.Numbers;
import vn.gov.moc.genderequality.engine.Remaining;
import vn.gov.moc.genderequality.engine.Zones;

/**
 * A recommendation as a line of those that are followed up.
 *
 * @param unitName as it was when the recommendation was issued, or what an open one's unit is called now
 * @param reopened how often it was sent back
 * @param today the day in Vietnam on which it is read
 * @param holder who has it now: a person's name, or the group in words; empty when nobody has to act
 * @param taskUrl the task in Tasklist it waits at, for whoever may work on it; none for others
 */
record FollowedRecommendation(
        String id,
        String visitId,
        int year,
        String unitCode,
        String unitName,
        int number,
        String content,
        String responsible,
        LocalDate answerDueOn,
        LocalDate dueOn,
        Instant issuedAt,
        RecommendationState state,
        int reopened,
        @Nullable Instant closedAt,
        LocalDate today,
        String holder,
        @Nullable String taskUrl) {

    /** The day of issue in Vietnam. */
    public LocalDate issuedOn() {
        return LocalDate.ofInstant(issuedAt, Zones.VIETNAM);
    }

    /** The day in Vietnam on which it came to its end; none while it is open. */
    public @Nullable LocalDate closedOn() {
        return closedAt == null ? null : LocalDate.ofInstant(closedAt, Zones.VIETNAM);
    }

    /** Whole days from its issue until today, or until its end. */
    public int age() {
        LocalDate end = closedOn();
        return (int) ChronoUnit.DAYS.between(issuedOn(), end == null ? today : end);
    }

    /** Whether it is open though its last day in time is over. */
    public boolean overdue() {
        return !state.over() && dueOn.isBefore(today);
    }

    /** Days left, days overdue, or how it was carried out; empty when it was let go. */
    public Remaining remaining() {
        LocalDate end = closedOn();
        if (end == null) {
            return Remaining.until(dueOn.plusDays(1), today);
        }
        if (state == RecommendationState.WITHDRAWN) {
            return new Remaining("", "quiet");
        }
        return end.isAfter(dueOn)
                ? new Remaining("muộn %s ngày".formatted(Numbers.text(ChronoUnit.DAYS.between(dueOn, end))), "warning")
                : new Remaining("đúng hạn", "good");
    }

    /** Days left for the unit's answer, or days it is late; none when no answer is awaited. */
    public @Nullable Remaining answerRemaining() {
        return state == RecommendationState.ANSWERING ? Remaining.until(answerDueOn.plusDays(1), today) : null;
    }

    /** Negative days are left, positive ones overdue; none when it is over. For sums and sorting elsewhere. */
    public @Nullable Integer daysLate() {
        return state.over() ? null : (int) ChronoUnit.DAYS.between(dueOn, today);
    }
}
