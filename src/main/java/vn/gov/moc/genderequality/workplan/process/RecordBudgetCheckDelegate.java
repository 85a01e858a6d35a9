package vn.gov.moc.genderequality.workplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.workplan.WorkPlans;

/** Records the finance desk's word on the estimate. */
@Component
class RecordBudgetCheckDelegate implements JavaDelegate {

    private final WorkPlans plans;

    RecordBudgetCheckDelegate(WorkPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        plans.checkBudget(execution.getProcessBusinessKey(), decision, Actor.of(execution));
        WorkPlanProcess.BUDGET_AGREED.set(execution, decision.approved());
    }
}
