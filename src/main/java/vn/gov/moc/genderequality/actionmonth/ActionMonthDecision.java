package vn.gov.moc.genderequality.actionmonth;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.RecordedDecision;

/** What the committee or the head decided on a plan. */
@Entity
class ActionMonthDecision extends RecordedDecision {

    private String actionMonthId;
    private int round;

    @Enumerated(EnumType.STRING)
    private ActionMonthStep step;

    private @Nullable String onBehalfOf;

    @SuppressWarnings("NullAway")
    protected ActionMonthDecision() {}

    ActionMonthDecision(
            ActionMonth month,
            ActionMonthStep step,
            Decision decision,
            String decidedBy,
            @Nullable String onBehalfOf,
            Instant now) {
        super(decision, decidedBy, now);
        this.actionMonthId = month.id();
        this.round = month.round();
        this.step = step;
        this.onBehalfOf = onBehalfOf;
    }

    int round() {
        return round;
    }

    ActionMonthStep step() {
        return step;
    }

    /** The head in whose stead it was decided. */
    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }
}
