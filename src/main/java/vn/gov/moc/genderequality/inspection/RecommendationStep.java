package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer, evidence or verification as it was given. Never changed. */
@Entity
class RecommendationStep {

    /** Which step it is. */
    enum Kind {
        ANSWER("Trả lời"),
        EVIDENCE("Minh chứng"),
        VERIFICATION("Xác minh"),
        WITHDRAWAL("Thôi theo dõi");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String recommendationId;

    @Enumerated(EnumType.STRING)
    private Kind step;

    private String outcome;
    private String text;
    private String takenBy;
    private @Nullable String onBehalfOf;
    private Instant takenAt;

    @SuppressWarnings("NullAway")
    protected RecommendationStep() {}

    /** @param outcome a {@link RecommendationAnswer} or {@link VerificationOutcome} by name; empty for evidence */
    RecommendationStep(
            String recommendationId,
            Kind step,
            String outcome,
            String text,
            String takenBy,
            @Nullable String onBehalfOf,
            Instant takenAt) {
        this.recommendationId = recommendationId;
        this.step = step;
        this.outcome = outcome;
        this.text = text;
        this.takenBy = takenBy;
        this.onBehalfOf = onBehalfOf;
        this.takenAt = takenAt;
    }

    Kind step() {
        return step;
    }

    String outcome() {
        return outcome;
    }

    String text() {
        return text;
    }

    String takenBy() {
        return takenBy;
    }

    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    Instant takenAt() {
        return takenAt;
    }
}
