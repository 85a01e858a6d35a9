package vn.gov.moc.genderequality.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.RecordedDecision;

/** What the head decided on a list: signed, or sent back. */
@Entity
@Table(name = "committee_renewal_decision")
class RenewalDecision extends RecordedDecision {

    private String renewalId;
    private int round;
    private @Nullable String onBehalfOf;

    @SuppressWarnings("NullAway")
    protected RenewalDecision() {}

    RenewalDecision(
            CommitteeRenewal renewal, Decision decision, String decidedBy, @Nullable String onBehalfOf, Instant now) {
        super(decision, decidedBy, now);
        this.renewalId = renewal.id();
        this.round = renewal.round();
        this.onBehalfOf = onBehalfOf;
    }

    int round() {
        return round;
    }

    /** The head in whose stead it was decided. */
    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }
}
