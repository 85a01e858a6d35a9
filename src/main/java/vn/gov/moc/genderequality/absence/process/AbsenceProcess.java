package vn.gov.moc.genderequality.absence.process;

/** The names of {@code AbsenceProcess.bpmn}; its business key is the absence's id. */
final class AbsenceProcess {

    static final String MESSAGE_ABSENCE_RECORDED = "Message_AbsenceRecorded";
    static final String MESSAGE_CAME_BACK = "Message_CameBack";

    private AbsenceProcess() {}
}
