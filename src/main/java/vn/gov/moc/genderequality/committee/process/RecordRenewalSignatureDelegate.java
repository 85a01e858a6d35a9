package vn.gov.moc.genderequality.committee.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.committee.CommitteeRenewals;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;

/** Records the head's signature, with which the committee's group changes, or the return. */
@Component
class RecordRenewalSignatureDelegate implements JavaDelegate {

    private final CommitteeRenewals renewals;

    RecordRenewalSignatureDelegate(CommitteeRenewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        renewals.sign(execution.getProcessBusinessKey(), decision, Actor.of(execution));
        CommitteeRenewalProcess.RENEWAL_SIGNED.set(execution, decision.approved());
    }
}
