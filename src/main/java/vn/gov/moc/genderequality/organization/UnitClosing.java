package vn.gov.moc.genderequality.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a unit ceased to take part, by which decision and why. Never changed. */
@Entity
@Immutable
class UnitClosing {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String unitCode = "";
    private String decisionNumber = "";
    private LocalDate decidedOn = LocalDate.EPOCH;
    private String reason = "";
    private String closedBy = "";
    private Instant closedAt = Instant.EPOCH;

    protected UnitClosing() {}

    UnitClosing(OrganizationUnit unit, UnitDecision decision, String closedBy, Instant closedAt) {
        this.unitCode = unit.code();
        this.decisionNumber = decision.number();
        this.decidedOn = decision.decidedOn();
        this.reason = decision.reason();
        this.closedBy = closedBy;
        this.closedAt = closedAt;
    }

    String unitCode() {
        return unitCode;
    }

    UnitDecision decision() {
        return new UnitDecision(decisionNumber, decidedOn, reason);
    }

    String closedBy() {
        return closedBy;
    }

    Instant closedAt() {
        return closedAt;
    }
}
