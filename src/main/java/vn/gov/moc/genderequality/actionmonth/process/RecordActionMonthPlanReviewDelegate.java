package vn.gov.moc.genderequality.actionmonth.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;

/** Records what the unit's committee decided on the plan. */
@Component
class RecordActionMonthPlanReviewDelegate implements JavaDelegate {

    private final ActionMonthService months;

    RecordActionMonthPlanReviewDelegate(ActionMonthService months) {
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        months.reviewPlan(execution.getProcessBusinessKey(), decision, Actor.of(execution));
        ActionMonthProcess.PLAN_AGREED.set(execution, decision.approved());
    }
}
