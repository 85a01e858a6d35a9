package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import vn.gov.moc.genderequality.organization.SigningAuthority;

/**
 * A submitted report: numbered, signed, and never changed again (the database refuses it too). Another submission after a
 * supplement, a recall or for a correction is another issue that names the one it replaces.
 */
@Entity
@Immutable
class ReportIssue implements Persistable<UUID> {

    @Id
    private UUID id;

    private String reportId;
    private int issueNumber;
    private String documentNumber;
    private @Nullable UUID replaces;
    private String content;
    private String sha256;
    private String signedBy;
    private @Nullable String onBehalfOf;
    private Instant submittedAt;
    private boolean late;

    @SuppressWarnings("NullAway")
    protected ReportIssue() {}

    ReportIssue(
            UnitReport report,
            int issueNumber,
            @Nullable UUID replaces,
            String documentNumber,
            String content,
            String sha256,
            SigningAuthority authority,
            Instant submittedAt) {
        this.id = UUID.randomUUID();
        this.reportId = report.id();
        this.issueNumber = issueNumber;
        this.replaces = replaces;
        this.documentNumber = documentNumber;
        this.content = content;
        this.sha256 = sha256;
        this.signedBy = authority.signer();
        this.onBehalfOf = authority.onBehalfOf();
        this.submittedAt = submittedAt;
        this.late = report.late();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    String reportId() {
        return reportId;
    }

    /** The issue whose place it takes: the one before, or, for a correction, the one that is valid until then. */
    @Nullable
    UUID replaces() {
        return replaces;
    }

    int issueNumber() {
        return issueNumber;
    }

    String documentNumber() {
        return documentNumber;
    }

    String content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    String signedBy() {
        return signedBy;
    }

    /** The head in whose stead it was signed; none when he signed himself. */
    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    boolean late() {
        return late;
    }
}
