package vn.gov.moc.genderequality.consolidation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationRevisions;

/** Puts the consolidated report back to what was dispatched. */
@Component
class DiscardRevisionDelegate implements JavaDelegate {

    private final ConsolidationRevisions revisions;

    DiscardRevisionDelegate(ConsolidationRevisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        revisions.dropped(execution.getProcessBusinessKey());
    }
}
