package vn.gov.moc.genderequality.owninspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.TypedText;

/** One inspection by a unit of a body under it. */
@Entity
@Audited
public class OwnInspection {

    @Id
    private UUID id;

    private String unitCode;
    private int cycleYear;
    private String body = "";

    @Enumerated(EnumType.STRING)
    private OwnInspectionForm form;

    private LocalDate heldFrom;
    private @Nullable LocalDate heldTo;
    private String results = "";
    private String shortcomings = "";
    private String recommendations = "";
    private int recommendationCount;
    private int carriedOutCount;
    private String savedBy = "";
    private Instant savedAt = Instant.EPOCH;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected OwnInspection() {}

    @SuppressWarnings("NullAway.Init")
    OwnInspection(String unitCode, int cycleYear) {
        this.id = UUID.randomUUID();
        this.unitCode = unitCode;
        this.cycleYear = cycleYear;
    }

    /** @param draft one that {@link OwnInspectionChecks} let pass */
    void describe(OwnInspectionDraft draft, String actor, Instant now) {
        this.body = text(draft.body());
        this.form = Objects.requireNonNull(draft.form());
        this.heldFrom = Objects.requireNonNull(draft.heldFrom());
        this.heldTo = Objects.equals(draft.heldTo(), draft.heldFrom()) ? null : draft.heldTo();
        this.results = text(draft.results());
        this.shortcomings = text(draft.shortcomings());
        this.recommendations = text(draft.recommendations());
        this.recommendationCount = Objects.requireNonNull(draft.recommendationCount());
        this.carriedOutCount = Objects.requireNonNull(draft.carriedOutCount());
        this.savedBy = actor;
        this.savedAt = now;
    }

    private static String text(@Nullable String typed) {
        return TypedText.clean(typed).strip();
    }

    /** @throws ConflictException when it was read at another version */
    void requireVersion(long read) {
        if (version != read) {
            throw new ConflictException(
                    "Người khác vừa lưu lần kiểm tra này. Nội dung vừa nhập vẫn còn trên màn hình; hãy tải lại để xem bản mới.");
        }
    }

    /** Random, so that it cannot be guessed; still every door asks who may see the unit. */
    public UUID id() {
        return id;
    }

    /** The unit that inspected. */
    public String unitCode() {
        return unitCode;
    }

    /** The year whose reports take it over. */
    public int year() {
        return cycleYear;
    }

    /** Which body was inspected. */
    public String body() {
        return body;
    }

    public OwnInspectionForm form() {
        return form;
    }

    public LocalDate heldFrom() {
        return heldFrom;
    }

    /** The last day; none for the first. */
    public @Nullable LocalDate heldTo() {
        return heldTo;
    }

    /** The last day, also of one that took a single day. */
    public LocalDate lastDay() {
        return heldTo == null ? heldFrom : heldTo;
    }

    public String results() {
        return results;
    }

    public String shortcomings() {
        return shortcomings;
    }

    /** What was recommended. */
    public String recommendations() {
        return recommendations;
    }

    public int recommendationCount() {
        return recommendationCount;
    }

    /** How many of the recommendations are carried out. */
    public int carriedOutCount() {
        return carriedOutCount;
    }

    public String savedBy() {
        return savedBy;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public long version() {
        return version;
    }
}
