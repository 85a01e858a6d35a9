package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calls off the inspection program of a year that is called off, if it has begun. */
@Component
class CancelInspectionsDelegate implements JavaDelegate {

    private final RuntimeService runtimeService;

    CancelInspectionsDelegate(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtimeService
                .createMessageCorrelation(InspectionProgramProcess.MESSAGE_PROGRAM_CANCELLED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .correlateAll();
    }
}
