package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.inspection.InspectionPrograms;
import vn.gov.moc.genderequality.organization.Decision;

/** Records what the director decided on the program. */
@Component
class RecordProgramDecisionDelegate implements JavaDelegate {

    private final InspectionPrograms programs;

    RecordProgramDecisionDelegate(InspectionPrograms programs) {
        this.programs = programs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        programs.decide(Integer.parseInt(execution.getProcessBusinessKey()), decision, Actor.of(execution));
        InspectionProgramProcess.PROGRAM_APPROVED.set(execution, decision.approved());
    }
}
