package vn.gov.moc.genderequality.actionmonth.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.actionmonth.ActionMonthService;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;

/** Records the head's approval of the plan, or the return. */
@Component
class RecordActionMonthPlanApprovalDelegate implements JavaDelegate {

    private final ActionMonthService months;

    RecordActionMonthPlanApprovalDelegate(ActionMonthService months) {
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        months.approvePlan(execution.getProcessBusinessKey(), decision, Actor.of(execution));
        ActionMonthProcess.PLAN_APPROVED.set(execution, decision.approved());
    }
}
