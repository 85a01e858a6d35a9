package vn.gov.moc.genderequality.guidance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.RecordedDecision;

/** What the committee or the director decided on the guidance. */
@Entity
class GuidanceDecision extends RecordedDecision {

    @Column(name = "cycle_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private GuidanceStep step;

    @SuppressWarnings("NullAway")
    protected GuidanceDecision() {}

    GuidanceDecision(int year, GuidanceStep step, Decision decision, String decidedBy, Instant decidedAt) {
        super(decision, decidedBy, decidedAt);
        this.year = year;
        this.step = step;
    }

    GuidanceStep step() {
        return step;
    }
}
