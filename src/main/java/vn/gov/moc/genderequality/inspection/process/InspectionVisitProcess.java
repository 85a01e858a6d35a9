package vn.gov.moc.genderequality.inspection.process;

import java.util.Set;
import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code InspectionVisitProcess.bpmn}; its business key is the visit's id, and delegates go by it alone. */
final class InspectionVisitProcess {

    static final String KEY = "InspectionVisitProcess";

    static final String MESSAGE_VISIT_APPROVED = "Message_VisitApproved";
    static final String MESSAGE_VISIT_CANCELLED = "Message_VisitCancelled";

    static final String LADDER = "InspectionVisitLadder";

    static final String SELF_REPORT_TASK = "UserTask_PrepareSelfReport";
    static final String FINDINGS_TASK = "UserTask_RecordFindings";
    static final String MINUTES_TASK = "UserTask_SignMinutes";

    /** The timers that wait for the visit's first day. */
    static final Set<String> VISIT_DAY_TIMERS =
            Set.of("BoundaryEvent_VisitDayReached", "IntermediateCatchEvent_VisitDay");

    /** The timers that wait for the next reminder. */
    static final Set<String> REMINDER_TIMERS =
            Set.of("StartEvent_FirstReminder", "IntermediateCatchEvent_NextReminder");

    /** What comes after a side has answered: {@code SIGN}, the other side's turn, {@code WRITE} or {@code CONCLUDE}. */
    static final ProcessVariable<String> MINUTES_NEXT = new ProcessVariable<>("minutesNext", String.class);

    private InspectionVisitProcess() {}
}
