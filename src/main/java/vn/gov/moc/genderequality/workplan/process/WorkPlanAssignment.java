package vn.gov.moc.genderequality.workplan.process;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.SigningDelegations;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.workplan.WorkPlans;

/** Answers the model's question whom a step belongs to: a group of the unit, the finance desk, and who approves in the head's stead. */
@Component("workPlanAssignment")
public class WorkPlanAssignment {

    private final WorkPlans plans;
    private final SigningDelegations delegations;

    WorkPlanAssignment(WorkPlans plans, SigningDelegations delegations) {
        this.plans = plans;
        this.delegations = delegations;
    }

    /** The group of the unit's drafters. */
    public String drafters(String planId) {
        return group(UnitRole.DRAFTER, planId);
    }

    /** The group of the unit's committee. */
    public String committee(String planId) {
        return group(UnitRole.COMMITTEE, planId);
    }

    /** The ministry's finance desk, whichever unit's plan it is. */
    public String finance(String planId) {
        return MinistryGroup.FINANCE.id();
    }

    /** The group of the unit's head. */
    public String head(String planId) {
        return group(UnitRole.HEAD, planId);
    }

    /** Who may approve in the head's stead on the day the task begins; later grants and withdrawals come to the open task. */
    public Collection<String> delegates(String planId) {
        return delegations.settledDelegates(plans.plan(planId).unitCode(), SigningMatter.WORK_PLAN).stream()
                .map(Person::id)
                .toList();
    }

    private String group(UnitRole role, String planId) {
        return role.group(plans.plan(planId).unitCode());
    }
}
