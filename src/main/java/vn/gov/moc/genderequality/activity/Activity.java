package vn.gov.moc.genderequality.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.TypedText;

/** One activity of a unit: planned, held, postponed or not held. */
@Entity
@Audited
public class Activity {

    @Id
    private UUID id;

    private String unitCode;
    private int cycleYear;
    private boolean actionMonth;
    private boolean planned;
    private String title = "";

    @Enumerated(EnumType.STRING)
    private @Nullable ActivityForm form;

    private String description = "";
    private String place = "";
    private @Nullable LocalDate beginsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable LocalTime beginsAt;
    private String targetGroup = "";
    private @Nullable Integer expectedMen;
    private @Nullable Integer expectedWomen;
    private @Nullable Long budget;
    private String budgetLine = "";
    private String responsible = "";
    private String outsideReason = "";
    private @Nullable LocalDate plannedBeginsOn;

    @Enumerated(EnumType.STRING)
    private ActivityState state = ActivityState.PLANNED;

    private @Nullable LocalDate heldFrom;
    private @Nullable LocalDate heldTo;
    private @Nullable Integer attendedMen;
    private @Nullable Integer attendedWomen;
    private @Nullable Long cost;
    private String result = "";
    private String reason = "";
    private String savedBy = "";
    private Instant savedAt = Instant.EPOCH;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Activity() {}

    Activity(String unitCode, int cycleYear) {
        this.id = UUID.randomUUID();
        this.unitCode = unitCode;
        this.cycleYear = cycleYear;
    }

    void describe(ActivityDraft draft, String actor, Instant now) {
        this.actionMonth = draft.actionMonth();
        this.title = text(draft.title());
        this.form = draft.form();
        this.description = text(draft.description());
        this.place = text(draft.place());
        this.beginsOn = draft.beginsOn();
        this.endsOn = Objects.equals(draft.endsOn(), draft.beginsOn()) ? null : draft.endsOn();
        this.beginsAt = draft.beginsAt();
        this.targetGroup = text(draft.targetGroup());
        this.expectedMen = draft.expectedMen();
        this.expectedWomen = draft.expectedWomen();
        this.budget = draft.budget();
        this.budgetLine = text(draft.budgetLine());
        this.responsible = text(draft.responsible());
        this.outsideReason = text(draft.outsideReason());
        saved(actor, now);
    }

    /** It stands in an approved plan from now on. */
    void approve() {
        this.planned = true;
        this.plannedBeginsOn = beginsOn;
    }

    void record(ActivityOutcome outcome, String actor, Instant now) {
        this.state = Objects.requireNonNull(outcome.state());
        boolean held = state == ActivityState.HELD;
        this.heldFrom = held ? outcome.heldFrom() : null;
        this.heldTo = held && !Objects.equals(outcome.heldTo(), outcome.heldFrom()) ? outcome.heldTo() : null;
        this.attendedMen = held ? outcome.attendedMen() : null;
        this.attendedWomen = held ? outcome.attendedWomen() : null;
        this.cost = held ? outcome.cost() : null;
        this.result = text(outcome.result());
        this.reason = state == ActivityState.POSTPONED || state == ActivityState.NOT_HELD ? text(outcome.reason()) : "";
        if (state == ActivityState.POSTPONED) {
            this.plannedBeginsOn = Objects.requireNonNullElse(plannedBeginsOn, Objects.requireNonNull(beginsOn));
            this.beginsOn = outcome.newBeginsOn();
            this.endsOn = Objects.equals(outcome.newEndsOn(), outcome.newBeginsOn()) ? null : outcome.newEndsOn();
        }
        saved(actor, now);
    }

    private void saved(String actor, Instant now) {
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
                    "Người khác vừa lưu hoạt động này. Nội dung vừa nhập vẫn còn trên màn hình; hãy tải lại để xem bản mới.");
        }
    }

    /** Random, so that it cannot be guessed; still every door asks who may see the unit. */
    public UUID id() {
        return id;
    }

    public String unitCode() {
        return unitCode;
    }

    /** The year of the ledger it stands in. */
    public int year() {
        return cycleYear;
    }

    /** Whether it belongs to the year's Action Month. */
    public boolean actionMonth() {
        return actionMonth;
    }

    /** Whether it stands in the approved plan. */
    public boolean planned() {
        return planned;
    }

    public String title() {
        return title;
    }

    public @Nullable ActivityForm form() {
        return form;
    }

    public String description() {
        return description;
    }

    public String place() {
        return place;
    }

    /** The first day as it is planned now. */
    public @Nullable LocalDate beginsOn() {
        return beginsOn;
    }

    /** The last day as it is planned now; none for the first. */
    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    public @Nullable LocalTime beginsAt() {
        return beginsAt;
    }

    public String targetGroup() {
        return targetGroup;
    }

    public @Nullable Integer expectedMen() {
        return expectedMen;
    }

    public @Nullable Integer expectedWomen() {
        return expectedWomen;
    }

    /** In đồng. */
    public @Nullable Long budget() {
        return budget;
    }

    public String budgetLine() {
        return budgetLine;
    }

    public String responsible() {
        return responsible;
    }

    /** Why it lies outside the Action Month it belongs to. */
    public String outsideReason() {
        return outsideReason;
    }

    /** The day the approved plan had, or the one it was postponed from. */
    public @Nullable LocalDate plannedBeginsOn() {
        return plannedBeginsOn;
    }

    public ActivityState state() {
        return state;
    }

    public @Nullable LocalDate heldFrom() {
        return heldFrom;
    }

    public @Nullable LocalDate heldTo() {
        return heldTo;
    }

    public @Nullable Integer attendedMen() {
        return attendedMen;
    }

    public @Nullable Integer attendedWomen() {
        return attendedWomen;
    }

    /** In đồng. */
    public @Nullable Long cost() {
        return cost;
    }

    public String result() {
        return result;
    }

    /** Why it was postponed or not held. */
    public String reason() {
        return reason;
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
