package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.inspection.InspectionPrograms;

/** Submits the program to the director; an incomplete one keeps the task open. */
@Component
class SubmitProgramDelegate implements JavaDelegate {

    private final InspectionPrograms programs;

    SubmitProgramDelegate(InspectionPrograms programs) {
        this.programs = programs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        programs.submit(Integer.parseInt(execution.getProcessBusinessKey()), Actor.of(execution));
    }
}
