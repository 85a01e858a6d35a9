package vn.gov.moc.genderequality.delegation.process;

/** The names of {@code DelegationProcess.bpmn}; its business key is the delegation's id. */
final class DelegationProcess {

    static final String MESSAGE_DELEGATION_GRANTED = "Message_DelegationGranted";
    static final String MESSAGE_DELEGATION_REVOKED = "Message_DelegationRevoked";

    private DelegationProcess() {}
}
