package vn.gov.moc.genderequality.consolidation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** What was sent to review in one round: the very data and texts that are reviewed and signed. */
@Entity
@Immutable
@IdClass(ConsolidationRound.Key.class)
class ConsolidationRound implements Persistable<ConsolidationRound.Key> {

    record Key(String consolidationId, int round) implements Serializable {}

    @Id
    private String consolidationId;

    @Id
    private int round;

    private String content;
    private String sentBy;
    private Instant sentAt;

    @SuppressWarnings("NullAway")
    protected ConsolidationRound() {}

    ConsolidationRound(Consolidation consolidation, String content, String sentBy, Instant sentAt) {
        this.consolidationId = consolidation.id();
        this.round = consolidation.round();
        this.content = content;
        this.sentBy = sentBy;
        this.sentAt = sentAt;
    }

    @Override
    public Key getId() {
        return new Key(consolidationId, round);
    }

    @Override
    public boolean isNew() {
        return true;
    }

    int round() {
        return round;
    }

    /** A {@link ConsolidationBody} as JSON. */
    String content() {
        return content;
    }

    String sentBy() {
        return sentBy;
    }

    Instant sentAt() {
        return sentAt;
    }
}
