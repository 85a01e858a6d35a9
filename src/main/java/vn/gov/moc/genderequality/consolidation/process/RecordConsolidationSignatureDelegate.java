package vn.gov.moc.genderequality.consolidation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationService;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;

/** Records the director's signature, which makes an issue, or his return. */
@Component
class RecordConsolidationSignatureDelegate implements JavaDelegate {

    private final ConsolidationService consolidations;

    RecordConsolidationSignatureDelegate(ConsolidationService consolidations) {
        this.consolidations = consolidations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        consolidations.sign(execution.getProcessBusinessKey(), decision, Actor.of(execution));
        ConsolidationProcess.CONSOLIDATION_SIGNED.set(execution, decision.approved());
    }
}
