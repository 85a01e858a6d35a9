package vn.gov.moc.genderequality.workplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.workplan.WorkPlans;

/** Calls the plan off. */
@Component
class RecordWorkPlanCancellationDelegate implements JavaDelegate {

    private final WorkPlans plans;

    RecordWorkPlanCancellationDelegate(WorkPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.cancel(execution.getProcessBusinessKey());
    }
}
