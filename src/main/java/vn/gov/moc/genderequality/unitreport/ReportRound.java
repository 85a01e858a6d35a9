package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The content as it was sent to review in one round, or given up unsent, kept to show what changed between rounds. */
@Entity
class ReportRound {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String reportId;
    private int round;
    private String content;
    private String sentBy;
    private Instant sentAt;

    @SuppressWarnings("NullAway")
    protected ReportRound() {}

    ReportRound(UnitReport report, String content, String sentBy, Instant sentAt) {
        this.reportId = report.id();
        this.round = report.round();
        this.content = content;
        this.sentBy = sentBy;
        this.sentAt = sentAt;
    }

    int round() {
        return round;
    }

    /** A {@link ReportContent} as JSON. */
    String content() {
        return content;
    }

    String sentBy() {
        return sentBy;
    }

    Instant sentAt() {
        return sentAt;
    }
}
