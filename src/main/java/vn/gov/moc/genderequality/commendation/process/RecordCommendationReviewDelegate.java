package vn.gov.moc.genderequality.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.commendation.Commendations;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;

/** Records that the ministry's committee has its opinion on every candidate, or returns the whole. */
@Component
class RecordCommendationReviewDelegate implements JavaDelegate {

    private final Commendations commendations;

    RecordCommendationReviewDelegate(Commendations commendations) {
        this.commendations = commendations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        commendations.review(execution.getProcessBusinessKey(), decision, Actor.of(execution));
        CommendationProcess.COMMENDATION_PASSED_ON.set(execution, decision.approved());
    }
}
