package vn.gov.moc.genderequality.cycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import vn.gov.moc.genderequality.problem.ConflictException;

/** A year's work cycle: its rules and the units that take part. */
@Entity
@Audited
public class AnnualCycle {

    @Id
    @Column(name = "cycle_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private CycleState state = CycleState.PLANNING;

    @Enumerated(EnumType.STRING)
    private DeadlineRule deadlineRule = DeadlineRule.BEFORE_DAY;

    @Enumerated(EnumType.STRING)
    private WeekendRule weekendRule = WeekendRule.KEEP;

    @Embedded
    private ActionMonthDates actionMonth;

    @NotAudited
    @ElementCollection
    @CollectionTable(name = "annual_cycle_unit", joinColumns = @JoinColumn(name = "cycle_year"))
    @Column(name = "unit_code")
    private Set<String> unitCodes = new TreeSet<>();

    @NotAudited
    private long planVersion;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected AnnualCycle() {}

    AnnualCycle(int year) {
        this.year = year;
        this.actionMonth = new ActionMonthDates(ActionMonthPlan.usual(year));
    }

    void plan(
            DeadlineRule newDeadlineRule,
            WeekendRule newWeekendRule,
            ActionMonthPlan newActionMonth,
            Collection<String> newUnitCodes) {
        requirePlanMayChange();
        this.actionMonth = new ActionMonthDates(newActionMonth);
        this.deadlineRule = newDeadlineRule;
        this.weekendRule = newWeekendRule;
        this.unitCodes.retainAll(newUnitCodes);
        this.unitCodes.addAll(newUnitCodes);
        this.planVersion++;
    }

    void requirePlanMayChange() {
        if (!state.planMayChange()) {
            throw new ConflictException(
                    "Kế hoạch năm %d đã được chốt khi ban hành văn bản hướng dẫn, không sửa được nữa.".formatted(year));
        }
    }

    void markPlanned() {
        move(CycleState.PLANNED, state == CycleState.PLANNING);
    }

    void run() {
        move(CycleState.RUNNING, state == CycleState.PLANNED);
    }

    void close() {
        move(CycleState.CLOSED, state == CycleState.RUNNING);
    }

    void cancel() {
        move(CycleState.CANCELLED, state != CycleState.CLOSED);
    }

    private void move(CycleState next, boolean allowed) {
        if (!allowed) {
            throw new ConflictException("Chu trình năm %d không ở bước này nữa.".formatted(year));
        }
        this.state = next;
    }

    public int year() {
        return year;
    }

    public CycleState state() {
        return state;
    }

    public DeadlineRule deadlineRule() {
        return deadlineRule;
    }

    public WeekendRule weekendRule() {
        return weekendRule;
    }

    /** When the units plan, hold and evaluate their Action Month. */
    public ActionMonthDates actionMonth() {
        return actionMonth;
    }

    /** The codes of the units that take part, in order. */
    public Set<String> unitCodes() {
        return new TreeSet<>(unitCodes);
    }

    /** Counts the saves of the plan, its periods included. */
    long planVersion() {
        return planVersion;
    }
}
