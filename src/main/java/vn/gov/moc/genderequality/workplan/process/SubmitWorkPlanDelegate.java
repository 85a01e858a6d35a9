package vn.gov.moc.genderequality.workplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.workplan.WorkPlans;

/** Sends the plan to the unit's committee; an incomplete one keeps the task open. */
@Component
class SubmitWorkPlanDelegate implements JavaDelegate {

    private final WorkPlans plans;

    SubmitWorkPlanDelegate(WorkPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.submit(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}
