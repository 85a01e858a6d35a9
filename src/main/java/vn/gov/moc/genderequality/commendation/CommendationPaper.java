package vn.gov.moc.genderequality.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A proposal or decision as it was signed: numbered and hashed; the database refuses to change it. */
@Entity
class CommendationPaper {

    /** What was signed. */
    enum Kind {
        /** The unit's proposal (tờ trình). */
        PROPOSAL,
        /** The director's decision. */
        DECISION
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String commendationId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int round;
    private String documentNumber;
    private String content;
    private String sha256;
    private String signedBy;
    private Instant signedAt;

    @SuppressWarnings("NullAway")
    protected CommendationPaper() {}

    CommendationPaper(
            Commendation commendation,
            Kind kind,
            String documentNumber,
            String content,
            String sha256,
            String signedBy,
            Instant signedAt) {
        this.commendationId = commendation.id();
        this.kind = kind;
        this.round = commendation.round();
        this.documentNumber = documentNumber;
        this.content = content;
        this.sha256 = sha256;
        this.signedBy = signedBy;
        this.signedAt = signedAt;
    }

    /** E.g. {@code 05/QĐ-BXD}. */
    String documentNumber() {
        return documentNumber;
    }

    /** One of the {@link CommendationSnapshots} as canonical JSON. */
    String content() {
        return content;
    }

    /** The hash of the content's UTF-8 bytes, in lower-case hexadecimal digits. */
    String sha256() {
        return sha256;
    }

    Instant signedAt() {
        return signedAt;
    }
}
