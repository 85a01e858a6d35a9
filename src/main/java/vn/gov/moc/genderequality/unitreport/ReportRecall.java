package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** That a unit took a submitted report back, and why. Kept beside the issue and never changed, like it. */
@Entity
@Immutable
class ReportRecall implements Persistable<UUID> {

    @Id
    private UUID issueId;

    private String reason;
    private String recalledBy;
    private Instant recalledAt;

    @SuppressWarnings("NullAway")
    protected ReportRecall() {}

    ReportRecall(ReportIssue issue, String reason, String recalledBy, Instant recalledAt) {
        this.issueId = issue.getId();
        this.reason = reason;
        this.recalledBy = recalledBy;
        this.recalledAt = recalledAt;
    }

    @Override
    public UUID getId() {
        return issueId;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    String reason() {
        return reason;
    }

    String recalledBy() {
        return recalledBy;
    }

    Instant recalledAt() {
        return recalledAt;
    }
}
