package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A committee member's mark that one check was made in one round; taking it back deletes it, the audit keeps it. */
@Entity
@Audited
class ReportCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String reportId;
    private int round;

    @Enumerated(EnumType.STRING)
    private ReportCheckKind kind;

    private String checkedBy;
    private Instant checkedAt;

    @SuppressWarnings("NullAway")
    protected ReportCheck() {}

    ReportCheck(UnitReport report, ReportCheckKind kind, String checkedBy, Instant checkedAt) {
        this.reportId = report.id();
        this.round = report.round();
        this.kind = kind;
        this.checkedBy = checkedBy;
        this.checkedAt = checkedAt;
    }

    ReportCheckKind kind() {
        return kind;
    }

    String checkedBy() {
        return checkedBy;
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
