package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A paper as it was signed: numbered and hashed; the database refuses to change it. */
@Entity
class InspectionPaper {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String subjectId;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    private int issue;
    private String documentNumber;
    private String content;
    private String sha256;
    private String signedBy;
    private Instant signedAt;

    @SuppressWarnings("NullAway")
    protected InspectionPaper() {}

    InspectionPaper(
            String subjectId,
            PaperKind kind,
            int issue,
            String documentNumber,
            String content,
            String sha256,
            String signedBy,
            Instant signedAt) {
        this.subjectId = subjectId;
        this.kind = kind;
        this.issue = issue;
        this.documentNumber = documentNumber;
        this.content = content;
        this.sha256 = sha256;
        this.signedBy = signedBy;
        this.signedAt = signedAt;
    }

    PaperKind kind() {
        return kind;
    }

    /** From 1; a later one replaces the earlier ones. */
    int issue() {
        return issue;
    }

    /** E.g. {@code 05/QĐ-BXD}. */
    String documentNumber() {
        return documentNumber;
    }

    /** A snapshot as canonical JSON. */
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
