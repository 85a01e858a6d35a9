package vn.gov.moc.genderequality.actionmonth;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A plan as it was approved: numbered and hashed; the database refuses to change it. */
@Entity
@Table(name = "action_month_plan")
class ApprovedPlan {

    @Id
    private String actionMonthId;

    private String documentNumber;
    private String content;
    private String sha256;
    private String approvedBy;
    private Instant approvedAt;

    @SuppressWarnings("NullAway")
    protected ApprovedPlan() {}

    ApprovedPlan(PlanSnapshot snapshot, String content, String sha256) {
        this.actionMonthId = snapshot.actionMonthId();
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

    /** A {@link PlanSnapshot} as canonical JSON. */
    String content() {
        return content;
    }

    /** The hash of the content's UTF-8 bytes, in lower-case hexadecimal digits. */
    String sha256() {
        return sha256;
    }
}
