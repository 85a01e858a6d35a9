package vn.gov.moc.genderequality.committee.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.committee.CommitteeRenewals;
import vn.gov.moc.genderequality.engine.Actor;

/** Hands the list to the unit's head; an incomplete one keeps the task open. */
@Component
class SubmitRenewalDelegate implements JavaDelegate {

    private final CommitteeRenewals renewals;

    SubmitRenewalDelegate(CommitteeRenewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        renewals.submit(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}
