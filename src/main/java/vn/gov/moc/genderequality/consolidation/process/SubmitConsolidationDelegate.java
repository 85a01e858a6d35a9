package vn.gov.moc.genderequality.consolidation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationService;
import vn.gov.moc.genderequality.engine.Actor;

/** Freezes the data and sends it to the committee; a missing text keeps the task open. */
@Component
class SubmitConsolidationDelegate implements JavaDelegate {

    private final ConsolidationService consolidations;

    SubmitConsolidationDelegate(ConsolidationService consolidations) {
        this.consolidations = consolidations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consolidations.submit(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}
