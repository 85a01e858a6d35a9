package vn.gov.moc.genderequality.consolidation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationRevisions;

/** Calls off the unfinished consolidated reports of a year that is called off. */
@Component
class CancelConsolidationsDelegate implements JavaDelegate {

    private final ConsolidationRevisions revisions;

    CancelConsolidationsDelegate(ConsolidationRevisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        revisions.cancel(Integer.parseInt(execution.getProcessBusinessKey()));
    }
}
