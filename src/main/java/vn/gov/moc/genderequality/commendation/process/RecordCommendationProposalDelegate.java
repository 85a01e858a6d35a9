package vn.gov.moc.genderequality.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.commendation.Commendations;
import vn.gov.moc.genderequality.engine.Actor;

/** Hands the proposal to the unit's head; an incomplete one keeps the task open. */
@Component
class RecordCommendationProposalDelegate implements JavaDelegate {

    private final Commendations commendations;

    RecordCommendationProposalDelegate(Commendations commendations) {
        this.commendations = commendations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commendations.submit(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}
