package vn.gov.moc.genderequality.consolidation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationWorkflow;
import vn.gov.moc.genderequality.engine.SystemAccess;

/** Tells the consolidated report's process what happened outside its tasks. */
@Component
class CamundaConsolidationWorkflow implements ConsolidationWorkflow {

    private final RuntimeService runtimeService;
    private final SystemAccess systemAccess;

    CamundaConsolidationWorkflow(RuntimeService runtimeService, SystemAccess systemAccess) {
        this.runtimeService = runtimeService;
        this.systemAccess = systemAccess;
    }

    @Override
    public void begun(String id) {
        systemAccess.run(() -> runtimeService.startProcessInstanceByKey(ConsolidationProcess.KEY, id));
    }

    @Override
    public void revisionRequired(String id) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(ConsolidationProcess.MESSAGE_REVISION_REQUIRED)
                .processInstanceBusinessKey(id)
                .correlateStartMessage());
    }

    @Override
    public void revisionDiscarded(String id) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(ConsolidationProcess.MESSAGE_REVISION_DISCARDED)
                .processInstanceBusinessKey(id)
                .correlate());
    }
}
