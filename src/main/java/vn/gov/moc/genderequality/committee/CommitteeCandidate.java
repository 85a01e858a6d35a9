package vn.gov.moc.genderequality.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.ConflictException;

/** Somebody on the list of a renewal: who comes, who stays, who leaves. */
@Entity
@Audited
public class CommitteeCandidate {

    @Id
    private UUID id;

    private String renewalId;
    private int place;
    private String name = "";
    private String position = "";

    @Enumerated(EnumType.STRING)
    private @Nullable CommitteeRole role;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    private @Nullable String account;
    private @Nullable LocalDate since;
    private boolean present;
    private boolean leaving;
    private String leavingReason = "";

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected CommitteeCandidate() {}

    @SuppressWarnings("NullAway.Init")
    CommitteeCandidate(CommitteeRenewal renewal, int place, boolean present) {
        this.id = UUID.randomUUID();
        this.renewalId = renewal.id();
        this.place = place;
        this.present = present;
    }

    /** @param draft one that {@link RenewalChecks} let pass */
    void describe(CandidateDraft draft, String newName, String newPosition, @Nullable String newAccount, String why) {
        this.name = newName;
        this.position = newPosition;
        this.role = draft.role();
        this.sex = draft.sex();
        this.account = newAccount;
        this.since = draft.since();
        this.leaving = present && draft.leaving();
        this.leavingReason = leaving ? why : "";
    }

    /** @throws ConflictException when it was read at another version */
    void requireVersion(long read) {
        ConflictException.requireCurrent(read, version);
    }

    public UUID id() {
        return id;
    }

    String renewalId() {
        return renewalId;
    }

    /** From 1, in the order they came to the list. */
    int place() {
        return place;
    }

    public String name() {
        return name;
    }

    String position() {
        return position;
    }

    @Nullable
    CommitteeRole role() {
        return role;
    }

    @Nullable
    Sex sex() {
        return sex;
    }

    /** None for who does not work with the system. */
    public @Nullable String account() {
        return account;
    }

    /** None for the day of the decision. */
    @Nullable
    LocalDate since() {
        return since;
    }

    /** Whether he is in the committee by the decision in force. */
    boolean present() {
        return present;
    }

    boolean leaving() {
        return leaving;
    }

    String leavingReason() {
        return leavingReason;
    }

    public long version() {
        return version;
    }
}
