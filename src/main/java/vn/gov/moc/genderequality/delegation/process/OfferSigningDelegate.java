package vn.gov.moc.genderequality.delegation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.delegation.DelegationService;

/** Lets the delegate find what waits to be signed. */
@Component
class OfferSigningDelegate implements JavaDelegate {

    private final DelegationService delegations;
    private final SigningTasks tasks;

    OfferSigningDelegate(DelegationService delegations, SigningTasks tasks) {
        this.delegations = delegations;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.align(delegations.delegation(execution.getProcessBusinessKey()).unitCode());
    }
}
