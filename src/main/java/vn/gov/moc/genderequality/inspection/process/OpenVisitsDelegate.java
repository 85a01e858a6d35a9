package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionPrograms;
import vn.gov.moc.genderequality.inspection.InspectionWorkflow;

/** Begins every approved visit, each with its own process. */
@Component
class OpenVisitsDelegate implements JavaDelegate {

    private final InspectionPrograms programs;
    private final InspectionWorkflow workflow;

    OpenVisitsDelegate(InspectionPrograms programs, InspectionWorkflow workflow) {
        this.programs = programs;
        this.workflow = workflow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        programs.approvedVisits(Integer.parseInt(execution.getProcessBusinessKey()))
                .forEach(workflow::visitApproved);
    }
}
