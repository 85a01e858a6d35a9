package vn.gov.moc.genderequality.delegation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.delegation.DelegationWorkflow;
import vn.gov.moc.genderequality.engine.SystemAccess;

/** Starts a delegation's process and tells it of the revocation; the caller has checked who may. */
@Component
class CamundaDelegationWorkflow implements DelegationWorkflow {

    private final RuntimeService runtimeService;
    private final SystemAccess systemAccess;

    CamundaDelegationWorkflow(RuntimeService runtimeService, SystemAccess systemAccess) {
        this.runtimeService = runtimeService;
        this.systemAccess = systemAccess;
    }

    @Override
    public void granted(String delegationId) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(DelegationProcess.MESSAGE_DELEGATION_GRANTED)
                .processInstanceBusinessKey(delegationId)
                .correlateStartMessage());
    }

    /** The row is what counts: a revocation does not fail because an administrator has ended the process. */
    @Override
    public void revoked(String delegationId) {
        systemAccess.run(() -> runtimeService
                .createMessageCorrelation(DelegationProcess.MESSAGE_DELEGATION_REVOKED)
                .processInstanceBusinessKey(delegationId)
                .correlateAll());
    }
}
