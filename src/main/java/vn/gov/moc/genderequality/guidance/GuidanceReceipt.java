package vn.gov.moc.genderequality.guidance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** That the guidance went to a unit, and when the unit's head confirmed it. */
@Entity
@Audited
@IdClass(GuidanceReceipt.Key.class)
class GuidanceReceipt {

    record Key(int year, String unitCode) implements Serializable {}

    @Id
    @Column(name = "cycle_year")
    private int year;

    @Id
    private String unitCode;

    private Instant sentAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String acknowledgedBy;

    @SuppressWarnings("NullAway")
    protected GuidanceReceipt() {}

    GuidanceReceipt(int year, String unitCode, Instant sentAt) {
        this.year = year;
        this.unitCode = unitCode;
        this.sentAt = sentAt;
    }

    /** Confirms receipt; a second time changes nothing. */
    void acknowledge(String actor, Instant now) {
        if (acknowledgedAt == null) {
            acknowledgedAt = now;
            acknowledgedBy = actor;
        }
    }

    String unitCode() {
        return unitCode;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    String acknowledgedBy() {
        return acknowledgedBy;
    }
}
