package vn.gov.moc.genderequality.delegation;

/** Lets the delegate find the signing tasks in time, and no longer; the process stands behind it. */
public interface DelegationWorkflow {

    /** A delegation begins its way. */
    void granted(String delegationId);

    /** Its delegate loses the tasks at once. */
    void revoked(String delegationId);
}
