package vn.gov.moc.genderequality.workplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.workplan.WorkPlanWorkflow;
import vn.gov.moc.genderequality.workplan.WorkPlans;

/** Calls off every plan of a year that is called off, unless it is approved. */
@Component
class CancelWorkPlansDelegate implements JavaDelegate {

    private final WorkPlans plans;
    private final WorkPlanWorkflow workflow;

    CancelWorkPlansDelegate(WorkPlans plans, WorkPlanWorkflow workflow) {
        this.plans = plans;
        this.workflow = workflow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.openPlans(Integer.parseInt(execution.getProcessBusinessKey())).forEach(workflow::cancelled);
    }
}
