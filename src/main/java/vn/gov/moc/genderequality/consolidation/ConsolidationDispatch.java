package vn.gov.moc.genderequality.consolidation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** To whom an issue goes; how and when it was really sent is recorded by the desk. */
@Entity
@Audited
class ConsolidationDispatch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID issueId;
    private String recipient;
    private Instant notedAt;
    private @Nullable LocalDate sentOn;
    private String method = "";
    private String reference = "";
    private @Nullable String recordedBy;
    private @Nullable Instant recordedAt;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected ConsolidationDispatch() {}

    ConsolidationDispatch(UUID issueId, String recipient, Instant now) {
        this.issueId = issueId;
        this.recipient = recipient;
        this.notedAt = now;
    }

    void record(LocalDate day, String how, String newReference, String actor, Instant now) {
        this.sentOn = day;
        this.method = how;
        this.reference = newReference;
        this.recordedBy = actor;
        this.recordedAt = now;
    }

    boolean says(LocalDate day, String how, String thatReference) {
        return day.equals(sentOn) && how.equals(method) && thatReference.equals(reference);
    }

    UUID issueId() {
        return issueId;
    }

    String recipient() {
        return recipient;
    }

    /** When the issue was released for sending. */
    Instant notedAt() {
        return notedAt;
    }

    /** The day it was really sent; none until the desk records it. */
    @Nullable
    LocalDate sentOn() {
        return sentOn;
    }

    /** How, e.g. {@code Trục liên thông văn bản}. */
    String method() {
        return method;
    }

    /** The sending's own reference, e.g. a postal number; empty when there is none. */
    String reference() {
        return reference;
    }

    @Nullable
    String recordedBy() {
        return recordedBy;
    }

    @Nullable
    Instant recordedAt() {
        return recordedAt;
    }
}
