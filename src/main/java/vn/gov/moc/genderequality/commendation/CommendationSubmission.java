package vn.gov.moc.genderequality.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A proposal as it was handed to the unit's head; the database refuses to change it. */
@Entity
class CommendationSubmission {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String commendationId;
    private int round;
    private String content;
    private String sentBy;
    private Instant sentAt;

    @SuppressWarnings("NullAway")
    protected CommendationSubmission() {}

    CommendationSubmission(Commendation commendation, String content, String sentBy, Instant now) {
        this.commendationId = commendation.id();
        this.round = commendation.round();
        this.content = content;
        this.sentBy = sentBy;
        this.sentAt = now;
    }

    /** A {@link CommendationSnapshots.Submission} as canonical JSON. */
    String content() {
        return content;
    }
}
