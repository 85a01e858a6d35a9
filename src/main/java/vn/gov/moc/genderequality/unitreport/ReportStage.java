package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when until when a report stood at one stage; the one that was not left is where it stands. */
@Entity
class ReportStage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String reportId;
    private String periodId;

    @Enumerated(EnumType.STRING)
    private ReportState stage;

    private int round;
    private boolean correction;
    private Instant enteredAt;
    private @Nullable Instant leftAt;

    @SuppressWarnings("NullAway")
    protected ReportStage() {}

    ReportStage(UnitReport report, Instant enteredAt) {
        this.reportId = report.id();
        this.periodId = report.periodId();
        this.stage = report.state();
        this.round = report.round();
        this.correction = report.correction();
        this.enteredAt = enteredAt;
    }
}
