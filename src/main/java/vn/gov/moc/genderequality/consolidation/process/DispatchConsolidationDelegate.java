package vn.gov.moc.genderequality.consolidation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationRevisions;

/** Dispatches the signed issue; what it does not count any longer begins its revision. */
@Component
class DispatchConsolidationDelegate implements JavaDelegate {

    private final ConsolidationRevisions revisions;

    DispatchConsolidationDelegate(ConsolidationRevisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        revisions.dispatch(execution.getProcessBusinessKey());
    }
}
