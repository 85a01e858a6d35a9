package vn.gov.moc.genderequality.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;

/** The Action Month's dates as the year keeps them; all of them are there and in order. */
@Embeddable
public class ActionMonthDates {

    @Column(name = "action_month_opens_on")
    private LocalDate opensOn;

    @Column(name = "action_month_plan_due_on")
    private LocalDate planDueOn;

    @Column(name = "action_month_begins_on")
    private LocalDate beginsOn;

    @Column(name = "action_month_ends_on")
    private LocalDate endsOn;

    @Column(name = "action_month_results_due_on")
    private LocalDate resultsDueOn;

    @SuppressWarnings("NullAway")
    protected ActionMonthDates() {}

    ActionMonthDates(ActionMonthPlan plan) {
        this.opensOn = Objects.requireNonNull(plan.opensOn());
        this.planDueOn = Objects.requireNonNull(plan.planDueOn());
        this.beginsOn = Objects.requireNonNull(plan.beginsOn());
        this.endsOn = Objects.requireNonNull(plan.endsOn());
        this.resultsDueOn = Objects.requireNonNull(plan.resultsDueOn());
    }

    ActionMonthPlan plan() {
        return new ActionMonthPlan(opensOn, planDueOn, beginsOn, endsOn, resultsDueOn);
    }

    /** The day units get the task to plan. */
    public LocalDate opensOn() {
        return opensOn;
    }

    /** The last day in time for a unit's approved plan. */
    public LocalDate planDueOn() {
        return planDueOn;
    }

    /** The month's first day. */
    public LocalDate beginsOn() {
        return beginsOn;
    }

    /** The month's last day. */
    public LocalDate endsOn() {
        return endsOn;
    }

    /** The last day in time for results and evaluation. */
    public LocalDate resultsDueOn() {
        return resultsDueOn;
    }

    /** Whether the days lie within the month. */
    public boolean contain(LocalDate first, LocalDate last) {
        return !first.isBefore(beginsOn) && !last.isAfter(endsOn);
    }
}
