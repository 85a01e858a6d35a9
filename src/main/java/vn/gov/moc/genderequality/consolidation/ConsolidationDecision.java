package vn.gov.moc.genderequality.consolidation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.RecordedDecision;

/** What the committee or the director decided on a round of the consolidated report. */
@Entity
class ConsolidationDecision extends RecordedDecision {

    private String consolidationId;
    private int round;

    @Enumerated(EnumType.STRING)
    private ConsolidationStep step;

    @SuppressWarnings("NullAway")
    protected ConsolidationDecision() {}

    ConsolidationDecision(
            Consolidation consolidation, ConsolidationStep step, Decision decision, String decidedBy, Instant now) {
        super(decision, decidedBy, now);
        this.consolidationId = consolidation.id();
        this.round = consolidation.round();
        this.step = step;
    }

    int round() {
        return round;
    }

    ConsolidationStep step() {
        return step;
    }
}
