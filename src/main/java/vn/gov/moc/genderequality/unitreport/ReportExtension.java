package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A unit's request for a later due date, and what the director decided. */
@Entity
@Audited
class ReportExtension {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String reportId;
    private LocalDate requestedDueOn;
    private String reason;
    private String requestedBy;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private ExtensionState state = ExtensionState.REQUESTED;

    private @Nullable LocalDate grantedDueOn;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedReason;

    @SuppressWarnings("NullAway")
    protected ReportExtension() {}

    ReportExtension(String reportId, LocalDate requestedDueOn, String reason, String requestedBy, Instant now) {
        this.reportId = reportId;
        this.requestedDueOn = requestedDueOn;
        this.reason = reason;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    void grant(LocalDate dueOn, String reasonGiven, String actor, Instant now) {
        decide(ExtensionState.GRANTED, reasonGiven, actor, now);
        this.grantedDueOn = dueOn;
    }

    void refuse(String reasonGiven, String actor, Instant now) {
        decide(ExtensionState.REFUSED, reasonGiven, actor, now);
    }

    private void decide(ExtensionState decision, String reasonGiven, String actor, Instant now) {
        this.state = decision;
        this.decidedReason = reasonGiven;
        this.decidedBy = actor;
        this.decidedAt = now;
    }

    @Nullable
    Long id() {
        return id;
    }

    LocalDate requestedDueOn() {
        return requestedDueOn;
    }

    String reason() {
        return reason;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    ExtensionState state() {
        return state;
    }

    @Nullable
    LocalDate grantedDueOn() {
        return grantedDueOn;
    }

    @Nullable
    String decidedReason() {
        return decidedReason;
    }
}
