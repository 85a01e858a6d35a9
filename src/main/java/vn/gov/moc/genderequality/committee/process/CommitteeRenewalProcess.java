package vn.gov.moc.genderequality.committee.process;

import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code CommitteeRenewalProcess.bpmn}; its business key is the renewal's id, and delegates go by it alone. */
final class CommitteeRenewalProcess {

    static final String KEY = "CommitteeRenewalProcess";

    static final String MESSAGE_RENEWAL_REQUESTED = "Message_RenewalRequested";
    static final String MESSAGE_RENEWAL_WITHDRAWN = "Message_RenewalWithdrawn";

    static final ProcessVariable<Boolean> RENEWAL_SIGNED = new ProcessVariable<>("renewalSigned", Boolean.class);

    private CommitteeRenewalProcess() {}
}
