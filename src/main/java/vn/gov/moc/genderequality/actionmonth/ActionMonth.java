package vn.gov.moc.genderequality.actionmonth;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.problem.ConflictException;

/** A unit's Action Month of a year; its activities are the ledger's. Refuses moves that do not fit. */
@Entity
@Audited
public class ActionMonth {

    @Id
    private String id;

    private int cycleYear;
    private String unitCode;
    private String unitName;

    @Enumerated(EnumType.STRING)
    private ActionMonthState state = ActionMonthState.PLANNING;

    private int round = 1;
    private String goals = "";
    private String organisation = "";
    private String strengths = "";
    private String limits = "";
    private String proposals = "";
    private @Nullable Instant approvedAt;
    private @Nullable Instant completedAt;

    /** What the audit's moments say already. */
    @NotAudited
    private Instant stageSince;

    @NotAudited
    private long textVersion;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected ActionMonth() {}

    ActionMonth(int year, OrganizationUnit unit, Instant now) {
        this.id = idOf(year, unit.code());
        this.cycleYear = year;
        this.unitCode = unit.code();
        this.unitName = unit.name();
        this.stageSince = now;
    }

    /** The business key of the unit's month, e.g. {@code 2017-VPB}. */
    public static String idOf(int year, String unitCode) {
        return year + "-" + unitCode;
    }

    void writePlan(String newGoals, String newOrganisation, long read) {
        require(ActionMonthState.PLANNING);
        requireTexts(read);
        this.goals = newGoals;
        this.organisation = newOrganisation;
    }

    void writeEvaluation(String newStrengths, String newLimits, String newProposals, long read) {
        if (!state.resultsAwaited()) {
            throw elsewhere();
        }
        requireTexts(read);
        this.strengths = newStrengths;
        this.limits = newLimits;
        this.proposals = newProposals;
    }

    private void requireTexts(long read) {
        ConflictException.requireCurrent(read, textVersion);
        this.textVersion++;
    }

    void submitPlan(Instant now) {
        move(ActionMonthState.PLANNING, ActionMonthState.IN_REVIEW, now);
    }

    void review(boolean agreed, Instant now) {
        move(ActionMonthState.IN_REVIEW, agreed ? ActionMonthState.APPROVING : ActionMonthState.PLANNING, now);
        countReturn(agreed);
    }

    void decide(boolean approved, Instant now) {
        move(ActionMonthState.APPROVING, approved ? ActionMonthState.RUNNING : ActionMonthState.PLANNING, now);
        countReturn(approved);
        if (approved) {
            this.approvedAt = now;
        }
    }

    private void countReturn(boolean agreed) {
        if (!agreed) {
            this.round++;
        }
    }

    void beginEvaluation(Instant now) {
        move(ActionMonthState.RUNNING, ActionMonthState.EVALUATING, now);
    }

    void complete(Instant now) {
        move(ActionMonthState.EVALUATING, ActionMonthState.COMPLETED, now);
        this.completedAt = now;
    }

    void cancel(Instant now) {
        if (state == ActionMonthState.COMPLETED) {
            throw elsewhere();
        }
        this.state = ActionMonthState.CANCELLED;
        this.stageSince = now;
    }

    void rename(String newName) {
        if (state.planAwaited()) {
            this.unitName = newName;
        }
    }

    private void move(ActionMonthState from, ActionMonthState to, Instant now) {
        require(from);
        this.state = to;
        this.stageSince = now;
    }

    void require(ActionMonthState needed) {
        if (state != needed) {
            throw elsewhere();
        }
    }

    private ConflictException elsewhere() {
        return new ConflictException("Tháng hành động %d của đơn vị không còn ở bước này (hiện: %s)."
                .formatted(cycleYear, state.label().toLowerCase(java.util.Locale.ROOT)));
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

    public ActionMonthState state() {
        return state;
    }

    /** Counts the returns, from 1. */
    public int round() {
        return round;
    }

    /** Mục đích, yêu cầu. */
    public String goals() {
        return goals;
    }

    /** Tổ chức thực hiện. */
    public String organisation() {
        return organisation;
    }

    /** Ưu điểm. */
    public String strengths() {
        return strengths;
    }

    /** Tồn tại, hạn chế. */
    public String limits() {
        return limits;
    }

    /** Đề xuất, kiến nghị. */
    public String proposals() {
        return proposals;
    }

    /** When the plan was approved. */
    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    /** When the evaluation was finished. */
    public @Nullable Instant completedAt() {
        return completedAt;
    }

    /** When it came to where it stands. */
    public Instant stageSince() {
        return stageSince;
    }

    /** Counts the saves of the texts. */
    long textVersion() {
        return textVersion;
    }
}
