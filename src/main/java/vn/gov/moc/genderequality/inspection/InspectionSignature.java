package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one side did with the minutes of a round. Never changed. */
@Entity
class InspectionSignature {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String visitId;
    private int round;

    @Enumerated(EnumType.STRING)
    private MinutesSide side;

    @Enumerated(EnumType.STRING)
    private SignatureOutcome outcome;

    private String opinion;
    private String sha256;
    private String signedBy;
    private @Nullable String onBehalfOf;
    private String title;
    private Instant signedAt;

    @SuppressWarnings("NullAway")
    protected InspectionSignature() {}

    InspectionSignature(
            InspectionVisit visit,
            MinutesSide side,
            SignatureOutcome outcome,
            String opinion,
            String sha256,
            String signedBy,
            @Nullable String onBehalfOf,
            String title,
            Instant signedAt) {
        this.visitId = visit.id();
        this.round = visit.round();
        this.side = side;
        this.outcome = outcome;
        this.opinion = opinion;
        this.sha256 = sha256;
        this.signedBy = signedBy;
        this.onBehalfOf = onBehalfOf;
        this.title = title;
        this.signedAt = signedAt;
    }

    int round() {
        return round;
    }

    MinutesSide side() {
        return side;
    }

    SignatureOutcome outcome() {
        return outcome;
    }

    /** What the side thinks otherwise, why it refuses, or what is to be mended; empty when it signs without remark. */
    String opinion() {
        return opinion;
    }

    /** The hash of the minutes it saw. */
    String sha256() {
        return sha256;
    }

    String signedBy() {
        return signedBy;
    }

    /** The head in whose stead it was signed. */
    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    /** The lines above the signer's name, e.g. {@code KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG}. */
    String title() {
        return title;
    }

    Instant signedAt() {
        return signedAt;
    }
}
