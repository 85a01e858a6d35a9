package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The minutes of one round, as both sides read and sign them; the database refuses to change them. */
@Entity
class InspectionMinutes {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String visitId;
    private int round;
    private String content;
    private String sha256;
    private String submittedBy;
    private Instant submittedAt;

    @SuppressWarnings("NullAway")
    protected InspectionMinutes() {}

    InspectionMinutes(
            String visitId, int round, String content, String sha256, String submittedBy, Instant submittedAt) {
        this.visitId = visitId;
        this.round = round;
        this.content = content;
        this.sha256 = sha256;
        this.submittedBy = submittedBy;
        this.submittedAt = submittedAt;
    }

    int round() {
        return round;
    }

    /** An {@link InspectionSnapshots.Minutes} as canonical JSON. */
    String content() {
        return content;
    }

    /** The hash of the content's UTF-8 bytes, in lower-case hexadecimal digits. */
    String sha256() {
        return sha256;
    }

    Instant submittedAt() {
        return submittedAt;
    }
}
