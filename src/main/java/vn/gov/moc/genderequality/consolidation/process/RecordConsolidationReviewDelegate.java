package vn.gov.moc.genderequality.consolidation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationService;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;

/** Records what the ministry's committee decided. */
@Component
class RecordConsolidationReviewDelegate implements JavaDelegate {

    private final ConsolidationService consolidations;

    RecordConsolidationReviewDelegate(ConsolidationService consolidations) {
        this.consolidations = consolidations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        consolidations.review(execution.getProcessBusinessKey(), decision, Actor.of(execution));
        ConsolidationProcess.CONSOLIDATION_APPROVED.set(execution, decision.approved());
    }
}
