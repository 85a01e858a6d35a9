package vn.gov.moc.genderequality.consolidation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationService;

/** Opens the consolidated report the desk is to write. */
@Component
class BeginConsolidationDelegate implements JavaDelegate {

    private final ConsolidationService consolidations;

    BeginConsolidationDelegate(ConsolidationService consolidations) {
        this.consolidations = consolidations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consolidations.begin(execution.getProcessBusinessKey());
    }
}
