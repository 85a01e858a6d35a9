package vn.gov.moc.genderequality.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.commendation.Commendations;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;

/** Records the head's signature under the proposal, or the return. */
@Component
class RecordProposalSignatureDelegate implements JavaDelegate {

    private final Commendations commendations;

    RecordProposalSignatureDelegate(Commendations commendations) {
        this.commendations = commendations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        commendations.sign(execution.getProcessBusinessKey(), decision, Actor.of(execution));
        CommendationProcess.PROPOSAL_SIGNED.set(execution, decision.approved());
    }
}
