package vn.gov.moc.genderequality.organization;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision as it is kept: what was decided, why, by whom and when. Never changed. */
@MappedSuperclass
public abstract class RecordedDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private boolean approved;
    private String reason = "";
    private String decidedBy = "";
    private Instant decidedAt = Instant.EPOCH;

    protected RecordedDecision() {}

    protected RecordedDecision(Decision decision, String decidedBy, Instant decidedAt) {
        this.approved = decision.approved();
        this.reason = decision.reason();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    /** {@code APPROVE} or {@code RETURN}, as decision forms send it. */
    public String decision() {
        return approved ? "APPROVE" : "RETURN";
    }

    /** Whether it was sent back. */
    public boolean returned() {
        return !approved;
    }

    /** Empty when approved without remark. */
    public String reason() {
        return reason;
    }

    /** The account that decided. */
    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
