package vn.gov.moc.genderequality.workplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.RecordedDecision;

/** What the committee, the finance desk or the head decided on a work plan. */
@Entity
class WorkPlanDecision extends RecordedDecision {

    private String planId;
    private int round;

    @Enumerated(EnumType.STRING)
    private WorkPlanStep step;

    private @Nullable String onBehalfOf;

    @SuppressWarnings("NullAway")
    protected WorkPlanDecision() {}

    WorkPlanDecision(
            WorkPlan plan,
            WorkPlanStep step,
            Decision decision,
            String decidedBy,
            @Nullable String onBehalfOf,
            Instant now) {
        super(decision, decidedBy, now);
        this.planId = plan.id();
        this.round = plan.round();
        this.step = step;
        this.onBehalfOf = onBehalfOf;
    }

    int round() {
        return round;
    }

    WorkPlanStep step() {
        return step;
    }

    /** The head in whose stead it was decided. */
    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }
}
