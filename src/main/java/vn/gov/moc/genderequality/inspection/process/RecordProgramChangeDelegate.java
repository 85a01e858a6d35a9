package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.inspection.InspectionPrograms;
import vn.gov.moc.genderequality.organization.Decision;

/** Records what the director decided on a proposed change; an agreed one takes effect. */
@Component
class RecordProgramChangeDelegate implements JavaDelegate {

    private final InspectionPrograms programs;

    RecordProgramChangeDelegate(InspectionPrograms programs) {
        this.programs = programs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        programs.decideChange(
                Integer.parseInt(execution.getProcessBusinessKey()),
                Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution)),
                Actor.of(execution));
    }
}
