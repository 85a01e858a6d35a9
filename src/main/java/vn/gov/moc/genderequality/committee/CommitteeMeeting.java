package vn.gov.moc.genderequality.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import vn.gov.moc.genderequality.problem.ConflictException;

/** A periodic meeting of a unit's committee. */
@Entity
@Audited
public class CommitteeMeeting {

    @Id
    private UUID id;

    private String unitCode;
    private LocalDate heldOn;
    private String content = "";
    private int attended;
    private String savedBy = "";
    private Instant savedAt = Instant.EPOCH;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected CommitteeMeeting() {}

    @SuppressWarnings("NullAway.Init")
    CommitteeMeeting(String unitCode) {
        this.id = UUID.randomUUID();
        this.unitCode = unitCode;
    }

    void describe(LocalDate newDay, String newContent, int newAttended, String actor, Instant now) {
        this.heldOn = newDay;
        this.content = newContent;
        this.attended = newAttended;
        this.savedBy = actor;
        this.savedAt = now;
    }

    /** @throws ConflictException when it was read at another version */
    void requireVersion(long read) {
        ConflictException.requireCurrent(read, version);
    }

    /** Random, so that it cannot be guessed; still every door asks who may see the unit. */
    public UUID id() {
        return id;
    }

    public String unitCode() {
        return unitCode;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public String content() {
        return content;
    }

    /** How many were there. */
    public int attended() {
        return attended;
    }

    public long version() {
        return version;
    }
}
