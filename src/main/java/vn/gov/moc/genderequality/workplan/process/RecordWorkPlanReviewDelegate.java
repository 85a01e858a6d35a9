package vn.gov.moc.genderequality.workplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.workplan.WorkPlans;

/** Records the committee's word on the plan. */
@Component
class RecordWorkPlanReviewDelegate implements JavaDelegate {

    private final WorkPlans plans;

    RecordWorkPlanReviewDelegate(WorkPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        plans.review(execution.getProcessBusinessKey(), decision, Actor.of(execution));
        WorkPlanProcess.WORK_PLAN_AGREED.set(execution, decision.approved());
    }
}
