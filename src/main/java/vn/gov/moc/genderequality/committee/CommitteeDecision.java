package vn.gov.moc.genderequality.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/** A decision on a committee as it was signed: numbered and hashed; the database refuses to change it. */
@Entity
class CommitteeDecision {

    @Id
    private String renewalId;

    private String unitCode;

    @Enumerated(EnumType.STRING)
    private RenewalKind kind;

    private String documentNumber;
    private LocalDate decidedOn;
    private LocalDate termFrom;
    private LocalDate termTo;
    private String headName;
    private int members;
    private int women;
    private String content;
    private String sha256;
    private String signedBy;
    private Instant signedAt;

    @SuppressWarnings("NullAway")
    protected CommitteeDecision() {}

    CommitteeDecision(CommitteeSnapshot snapshot, String content, String sha256) {
        this.renewalId = snapshot.renewalId();
        this.unitCode = snapshot.unitCode();
        this.kind = snapshot.kind();
        this.documentNumber = snapshot.documentNumber();
        this.decidedOn = snapshot.decidedOn();
        this.termFrom = snapshot.termFrom();
        this.termTo = snapshot.termTo();
        this.headName = snapshot.headName();
        this.members = snapshot.members().size();
        this.women = snapshot.women();
        this.content = content;
        this.sha256 = sha256;
        this.signedBy = snapshot.signedBy();
        this.signedAt = snapshot.signedAt();
    }

    String renewalId() {
        return renewalId;
    }

    RenewalKind kind() {
        return kind;
    }

    /** E.g. {@code 03/QĐ-VP}. */
    String documentNumber() {
        return documentNumber;
    }

    /** The day from which the committee is as it says. */
    LocalDate decidedOn() {
        return decidedOn;
    }

    LocalDate termFrom() {
        return termFrom;
    }

    LocalDate termTo() {
        return termTo;
    }

    int members() {
        return members;
    }

    int women() {
        return women;
    }

    /** A {@link CommitteeSnapshot} as canonical JSON. */
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

    /** As it stands in a sentence, e.g. {@code Quyết định số 03/QĐ-VP ngày 12/05/2017}. */
    String text() {
        return "Quyết định số %s ngày %s".formatted(documentNumber, VietnameseDates.format(decidedOn));
    }
}
