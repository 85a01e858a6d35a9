package vn.gov.moc.genderequality.consolidation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A signed consolidated report: numbered and never changed again (the database refuses it too). A revised one is another
 * issue that names the one it replaces.
 */
@Entity
@Immutable
class ConsolidationIssue implements Persistable<UUID> {

    @Id
    private UUID id;

    private String consolidationId;
    private int issueNumber;
    private String documentNumber;
    private @Nullable UUID replaces;
    private String content;
    private String sha256;
    private String signedBy;
    private Instant signedAt;

    @SuppressWarnings("NullAway")
    protected ConsolidationIssue() {}

    ConsolidationIssue(ConsolidationSnapshot snapshot, @Nullable UUID replaces, String content, String sha256) {
        this.id = UUID.randomUUID();
        this.consolidationId = snapshot.consolidationId();
        this.issueNumber = snapshot.issueNumber();
        this.documentNumber = snapshot.documentNumber();
        this.replaces = replaces;
        this.content = content;
        this.sha256 = sha256;
        this.signedBy = snapshot.signedBy();
        this.signedAt = snapshot.signedAt();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    String consolidationId() {
        return consolidationId;
    }

    /** From 1, in the order of signing. */
    int issueNumber() {
        return issueNumber;
    }

    /** E.g. {@code 05/BC-BXD}. */
    String documentNumber() {
        return documentNumber;
    }

    /** The issue whose place it takes. */
    @Nullable
    UUID replaces() {
        return replaces;
    }

    /** A {@link ConsolidationSnapshot} as canonical JSON: what was hashed. */
    String content() {
        return content;
    }

    /** The lower-case hexadecimal SHA-256 of the content's UTF-8 bytes. */
    String sha256() {
        return sha256;
    }

    String signedBy() {
        return signedBy;
    }

    Instant signedAt() {
        return signedAt;
    }
}
