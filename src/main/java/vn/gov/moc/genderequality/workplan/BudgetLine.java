package vn.gov.moc.genderequality.workplan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Something money for gender equality may be spent on, with its legal basis. */
@Entity
@Audited
class BudgetLine {

    @Id
    private UUID id;

    private int position;
    private String name = "";
    private String legalBasis = "";
    private int firstYear;
    private @Nullable Integer lastYear;
    private String savedBy = "";
    private Instant savedAt = Instant.EPOCH;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected BudgetLine() {}

    BudgetLine(int position) {
        this.id = UUID.randomUUID();
        this.position = position;
    }

    /** @param draft one that {@link BudgetLines} has checked */
    void describe(BudgetLineDraft draft, String actor, Instant now) {
        this.name = TypedText.clean(draft.name()).strip();
        this.legalBasis = TypedText.clean(draft.legalBasis()).strip();
        this.firstYear = Objects.requireNonNull(draft.firstYear());
        this.lastYear = draft.lastYear();
        this.savedBy = actor;
        this.savedAt = now;
    }

    /** @throws ConflictException when it was read at another version */
    void requireVersion(long read) {
        ConflictException.requireCurrent(read, version);
    }

    /** Whether plans of the year may use it. */
    boolean inForce(int year) {
        return year >= firstYear && (lastYear == null || year <= lastYear);
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    String legalBasis() {
        return legalBasis;
    }

    /** The first year whose plans may use it. */
    int firstYear() {
        return firstYear;
    }

    /** The last year whose plans may use it; none while it is not retired. */
    @Nullable
    Integer lastYear() {
        return lastYear;
    }

    long version() {
        return version;
    }
}
