package vn.gov.moc.genderequality.commendation.process;

import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code CommendationProcess.bpmn}; its business key is the proposal's id, and delegates go by it alone. */
final class CommendationProcess {

    static final String KEY = "CommendationProcess";

    static final String MESSAGE_COMMENDATION_BEGUN = "Message_CommendationBegun";
    static final String MESSAGE_COMMENDATION_WITHDRAWN = "Message_CommendationWithdrawn";

    static final ProcessVariable<Boolean> PROPOSAL_SIGNED = new ProcessVariable<>("proposalSigned", Boolean.class);
    static final ProcessVariable<Boolean> COMMENDATION_PASSED_ON =
            new ProcessVariable<>("commendationPassedOn", Boolean.class);
    static final ProcessVariable<Boolean> COMMENDATION_GRANTED =
            new ProcessVariable<>("commendationGranted", Boolean.class);

    private CommendationProcess() {}
}
