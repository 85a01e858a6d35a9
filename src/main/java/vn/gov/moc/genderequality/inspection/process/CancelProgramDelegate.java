package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionPrograms;

/** Calls the program off, and its visits that are not concluded. */
@Component
class CancelProgramDelegate implements JavaDelegate {

    private final InspectionPrograms programs;

    CancelProgramDelegate(InspectionPrograms programs) {
        this.programs = programs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        programs.cancel(Integer.parseInt(execution.getProcessBusinessKey()));
    }
}
