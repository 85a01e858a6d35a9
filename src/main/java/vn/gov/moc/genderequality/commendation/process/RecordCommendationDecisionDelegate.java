package vn.gov.moc.genderequality.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.commendation.Commendations;
import vn.gov.moc.genderequality.engine.Actor;

/** Records what the director decided on every candidate; an excluded one keeps the task open. */
@Component
class RecordCommendationDecisionDelegate implements JavaDelegate {

    private final Commendations commendations;

    RecordCommendationDecisionDelegate(Commendations commendations) {
        this.commendations = commendations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CommendationProcess.COMMENDATION_GRANTED.set(
                execution, commendations.decide(execution.getProcessBusinessKey(), Actor.of(execution)));
    }
}
