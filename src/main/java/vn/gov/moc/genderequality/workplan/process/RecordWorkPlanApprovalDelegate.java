package vn.gov.moc.genderequality.workplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.workplan.WorkPlans;

/** Records the head's approval of the plan, or the return. */
@Component
class RecordWorkPlanApprovalDelegate implements JavaDelegate {

    private final WorkPlans plans;

    RecordWorkPlanApprovalDelegate(WorkPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        plans.approve(execution.getProcessBusinessKey(), decision, Actor.of(execution));
        WorkPlanProcess.WORK_PLAN_APPROVED.set(execution, decision.approved());
    }
}
