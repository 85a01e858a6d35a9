package vn.gov.moc.genderequality.consolidation.process;

import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code ConsolidationProcess.bpmn}; its business key is the period's id, and delegates go by it alone. */
final class ConsolidationProcess {

    static final String KEY = "ConsolidationProcess";

    static final String MESSAGE_REVISION_REQUIRED = "Message_RevisionRequired";
    static final String MESSAGE_REVISION_DISCARDED = "Message_RevisionDiscarded";

    static final ProcessVariable<Boolean> CONSOLIDATION_APPROVED =
            new ProcessVariable<>("consolidationApproved", Boolean.class);
    static final ProcessVariable<Boolean> CONSOLIDATION_SIGNED =
            new ProcessVariable<>("consolidationSigned", Boolean.class);

    private ConsolidationProcess() {}
}
