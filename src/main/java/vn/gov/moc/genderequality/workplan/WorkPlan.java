package vn.gov.moc.genderequality.workplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.problem.ConflictException;

/** A unit's work plan of a year; refuses moves that do not fit. */
@Entity
@Audited
public class WorkPlan {

    @Id
    private String id;

    private int cycleYear;
    private String unitCode;
    private String unitName;

    @Enumerated(EnumType.STRING)
    private WorkPlanState state = WorkPlanState.DRAFTING;

    private int round = 1;
    private LocalDate dueOn;
    private String goals = "";
    private String organisation = "";
    private @Nullable Instant approvedAt;

    /** What the audit's moments say already. */
    @NotAudited
    private Instant stageSince;

    @NotAudited
    private long textVersion;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected WorkPlan() {}

    WorkPlan(int year, OrganizationUnit unit, LocalDate dueOn, Instant now) {
        this.id = idOf(year, unit.code());
        this.cycleYear = year;
        this.unitCode = unit.code();
        this.unitName = unit.name();
        this.dueOn = dueOn;
        this.stageSince = now;
    }

    /** The business key of the unit's plan, e.g. {@code 2017-VPB}. */
    public static String idOf(int year, String unitCode) {
        return year + "-" + unitCode;
    }

    void write(String newGoals, String newOrganisation, long read) {
        require(WorkPlanState.DRAFTING);
        ConflictException.requireCurrent(read, textVersion);
        this.goals = newGoals;
        this.organisation = newOrganisation;
        this.textVersion++;
    }

    void submit(Instant now) {
        move(WorkPlanState.DRAFTING, WorkPlanState.IN_REVIEW, now);
    }

    void review(boolean agreed, Instant now) {
        decide(WorkPlanState.IN_REVIEW, agreed, WorkPlanState.CHECKING, now);
    }

    void checkBudget(boolean agreed, Instant now) {
        decide(WorkPlanState.CHECKING, agreed, WorkPlanState.APPROVING, now);
    }

    void approve(boolean approved, Instant now) {
        decide(WorkPlanState.APPROVING, approved, WorkPlanState.APPROVED, now);
        if (approved) {
            this.approvedAt = now;
        }
    }

    private void decide(WorkPlanState from, boolean agreed, WorkPlanState next, Instant now) {
        move(from, agreed ? next : WorkPlanState.DRAFTING, now);
        if (!agreed) {
            this.round++;
        }
    }

    void cancel(Instant now) {
        if (!state.awaited()) {
            throw elsewhere();
        }
        this.state = WorkPlanState.CANCELLED;
        this.stageSince = now;
    }

    void rename(String newName) {
        if (state.awaited()) {
            this.unitName = newName;
        }
    }

    private void move(WorkPlanState from, WorkPlanState to, Instant now) {
        require(from);
        this.state = to;
        this.stageSince = now;
    }

    void require(WorkPlanState needed) {
        if (state != needed) {
            throw elsewhere();
        }
    }

    private ConflictException elsewhere() {
        return new ConflictException(
                "Kế hoạch công tác năm %d của đơn vị không còn ở bước này (hiện: %s). Nội dung đã lưu vẫn còn; hãy tải lại trang."
                        .formatted(cycleYear, state.label().toLowerCase(Locale.ROOT)));
    }

    public String id() {
        return id;
    }

    public int year() {
        return cycleYear;
    }

    public String unitCode() {
        return unitCode;
    }

    /** As the unit was called when it planned. */
    public String unitName() {
        return unitName;
    }

    public WorkPlanState state() {
        return state;
    }

    /** Counts the returns, from 1. */
    public int round() {
        return round;
    }

    /** The last day in time for the approval. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** Mục đích, yêu cầu. */
    public String goals() {
        return goals;
    }

    /** Tổ chức thực hiện. */
    public String organisation() {
        return organisation;
    }

    /** When the plan was approved. */
    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    /** Counts the saves of the texts. */
    long textVersion() {
        return textVersion;
    }
}
