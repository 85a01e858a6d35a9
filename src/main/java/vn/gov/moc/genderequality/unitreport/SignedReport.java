package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import vn.gov.moc.genderequality.document.PdfSignature;
import vn.gov.moc.genderequality.document.StoredFile;

/**
 * A submitted report that came back with digital signatures, and what their check found; never changed again (the
 * database refuses it too). Of several of one issue the newest counts.
 */
@Entity
@Immutable
class SignedReport implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID issueId;
    private UUID fileId;
    private boolean issuerTrusted;
    private String uploadedBy;
    private Instant uploadedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "signed_report_signature", joinColumns = @JoinColumn(name = "signed_report_id"))
    @OrderColumn(name = "position")
    private List<Signature> signatures = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected SignedReport() {}

    SignedReport(ReportIssue issue, StoredFile file, List<PdfSignature> signatures) {
        this.id = UUID.randomUUID();
        this.issueId = issue.getId();
        this.fileId = file.id();
        this.issuerTrusted = signatures.stream().allMatch(PdfSignature::issuerTrusted);
        this.uploadedBy = file.uploadedBy();
        this.uploadedAt = file.uploadedAt();
        signatures.forEach(signature -> this.signatures.add(Signature.of(signature)));
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    UUID fileId() {
        return fileId;
    }

    /** Whether the certificates of all signers led to a configured trust anchor. */
    boolean issuerTrusted() {
        return issuerTrusted;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    /** In the order they were made; at least one. */
    List<PdfSignature> signatures() {
        return signatures.stream().map(Signature::toPdfSignature).toList();
    }

    /** A {@link PdfSignature} as it is kept. */
    @Embeddable
    record Signature(
            String signer,
            String subject,
            String issuer,
            String serialNumber,
            Instant validFrom,
            Instant validUntil,
            Instant signedAt,
            boolean issuerTrusted) {

        static Signature of(PdfSignature of) {
            return new Signature(
                    of.signer(),
                    of.subject(),
                    of.issuer(),
                    of.serialNumber(),
                    of.validFrom(),
                    of.validUntil(),
                    of.signedAt(),
                    of.issuerTrusted());
        }

        PdfSignature toPdfSignature() {
            return new PdfSignature(
                    signer, subject, issuer, serialNumber, validFrom, validUntil, signedAt, issuerTrusted);
        }
    }
}
