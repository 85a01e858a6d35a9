package vn.gov.moc.genderequality.inspection.process;

import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code InspectionProgramProcess.bpmn}; its business key is the year. */
final class InspectionProgramProcess {

    static final String KEY = "InspectionProgramProcess";

    static final String MESSAGE_PROGRAM_REQUESTED = "Message_InspectionProgramRequested";
    static final String MESSAGE_CHANGE_PROPOSED = "Message_InspectionChangeProposed";
    static final String MESSAGE_PROGRAM_CANCELLED = "Message_InspectionProgramCancelled";
    static final String MESSAGE_VISITS_OVER = "Message_VisitsOver";

    static final ProcessVariable<Boolean> PROGRAM_APPROVED = new ProcessVariable<>("programApproved", Boolean.class);

    private InspectionProgramProcess() {}
}
