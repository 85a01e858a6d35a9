package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.RecordedDecision;

/** What was decided on a report, in which round. */
@Entity
class ReportDecision extends RecordedDecision {

    private String reportId;
    private int round;

    @Enumerated(EnumType.STRING)
    private ReportStep step;

    private @Nullable String onBehalfOf;

    @SuppressWarnings("NullAway")
    protected ReportDecision() {}

    ReportDecision(
            UnitReport report,
            ReportStep step,
            Decision decision,
            String decidedBy,
            @Nullable String onBehalfOf,
            Instant decidedAt) {
        super(decision, decidedBy, decidedAt);
        this.reportId = report.id();
        this.round = report.round();
        this.step = step;
        this.onBehalfOf = onBehalfOf;
    }

    int round() {
        return round;
    }

    ReportStep step() {
        return step;
    }

    /** The head in whose stead it was decided; none when everybody acted for himself. */
    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }
}
