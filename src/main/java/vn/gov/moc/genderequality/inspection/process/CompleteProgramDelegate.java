package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionPrograms;

/** Completes the program: the year and its visits are over. */
@Component
class CompleteProgramDelegate implements JavaDelegate {

    private final InspectionPrograms programs;

    CompleteProgramDelegate(InspectionPrograms programs) {
        this.programs = programs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        programs.complete(Integer.parseInt(execution.getProcessBusinessKey()));
    }
}
