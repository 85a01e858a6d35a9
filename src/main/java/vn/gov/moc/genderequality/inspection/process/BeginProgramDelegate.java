package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionPrograms;

/** Lets the ministry's committee plan the year. */
@Component
class BeginProgramDelegate implements JavaDelegate {

    private final InspectionPrograms programs;

    BeginProgramDelegate(InspectionPrograms programs) {
        this.programs = programs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        programs.begin(Integer.parseInt(execution.getProcessBusinessKey()));
    }
}
