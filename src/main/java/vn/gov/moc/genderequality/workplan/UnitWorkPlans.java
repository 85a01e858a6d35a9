package vn.gov.moc.genderequality.workplan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitWork;

/**
 * What becomes of a unit's work plans when the unit is renamed or ceases. What was entered stays; the caller has checked who
 * may.
 */
@Service
@Transactional
public class UnitWorkPlans implements UnitWork {

    private static final Set<WorkPlanState> DONE = EnumSet.of(WorkPlanState.APPROVED, WorkPlanState.CANCELLED);

    private final WorkPlanRepository plans;
    private final WorkPlanWorkflow workflow;

    UnitWorkPlans(WorkPlanRepository plans, WorkPlanWorkflow workflow) {
        this.plans = plans;
        this.workflow = workflow;
    }

    /** A plan that is not approved yet, and its tasks, go by the new name; an approved one keeps the old. */
    @Override
    public void renamed(OrganizationUnit unit) {
        unfinished(unit.code()).forEach(plan -> {
            plan.rename(unit.name());
            workflow.renamed(plan);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean open(String unitCode) {
        return !unfinished(unitCode).isEmpty();
    }

    @Override
    public void ceased(String unitCode, String reason, String actor) {
        unfinished(unitCode).forEach(plan -> workflow.cancelled(plan.id()));
    }

    private List<WorkPlan> unfinished(String unitCode) {
        return plans.findByUnitCodeAndStateNotIn(unitCode, DONE);
    }
}
