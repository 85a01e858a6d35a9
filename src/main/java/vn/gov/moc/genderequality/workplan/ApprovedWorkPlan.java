package vn.gov.moc.genderequality.workplan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A work plan as it was approved: numbered and hashed; the database refuses to change it. */
@Entity
class ApprovedWorkPlan {

    @Id
    private String planId;

    private String documentNumber;
    private String content;
    private String sha256;
    private String approvedBy;
    private Instant approvedAt;

    @SuppressWarnings("NullAway")
    protected ApprovedWorkPlan() {}

    ApprovedWorkPlan(WorkPlanSnapshot snapshot, String content, String sha256) {
        this.planId = snapshot.planId();
        this.documentNumber = snapshot.documentNumber();
        this.content = content;
        this.sha256 = sha256;
        this.approvedBy = snapshot.approvedBy();
        this.approvedAt = snapshot.approvedAt();
    }

    /** E.g. {@code 03/KH-VP}. */
    String documentNumber() {
        return documentNumber;
    }

    /** A {@link WorkPlanSnapshot} as canonical JSON. */
    String content() {
        return content;
    }

    /** The hash of the content's UTF-8 bytes, in lower-case hexadecimal digits. */
    String sha256() {
        return sha256;
    }
}
