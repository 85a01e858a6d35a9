package vn.gov.moc.genderequality.workplan.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Days;
import vn.gov.moc.genderequality.workplan.WorkPlans;

/** Answers the model's questions about the plan's due date; due is the last second of the last day in time. */
@Component("workPlanSchedule")
public class WorkPlanSchedule {

    private static final int FOLLOW_UP_DAYS_BEFORE = 7;

    private final WorkPlans plans;

    WorkPlanSchedule(WorkPlans plans) {
        this.plans = plans;
    }

    /** By when the plan is approved. */
    public Date due(String planId) {
        return Days.endOf(plans.plan(planId).dueOn());
    }

    /** When to look at the plan again. */
    public Date followUp(String planId) {
        return Days.workBeginsOn(plans.plan(planId).dueOn().minusDays(FOLLOW_UP_DAYS_BEFORE));
    }
}
