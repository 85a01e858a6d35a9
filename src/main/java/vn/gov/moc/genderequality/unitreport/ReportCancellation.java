package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Why a unit's report was called off by a decision on the unit, and whose report goes on in its stead. Never changed. */
@Entity
@Immutable
class ReportCancellation implements Persistable<String> {

    @Id
    private String reportId = "";

    private String reason = "";
    private @Nullable String movedTo;
    private String cancelledBy = "";
    private Instant cancelledAt = Instant.EPOCH;

    protected ReportCancellation() {}

    ReportCancellation(
            UnitReport report, String reason, @Nullable UnitReport movedTo, String cancelledBy, Instant cancelledAt) {
        this.reportId = report.id();
        this.reason = reason;
        this.movedTo = movedTo == null ? null : movedTo.id();
        this.cancelledBy = cancelledBy;
        this.cancelledAt = cancelledAt;
    }

    @Override
    public String getId() {
        return reportId;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    String reason() {
        return reason;
    }

    /** The id of the report that goes on; none when the report was called off for good. */
    @Nullable
    String movedTo() {
        return movedTo;
    }

    String cancelledBy() {
        return cancelledBy;
    }

    Instant cancelledAt() {
        return cancelledAt;
    }
}
