package vn.gov.moc.genderequality.unitreport.process;

import java.util.Date;
import vn.gov.moc.genderequality.engine.ProcessVariable;

/**
 * The names of {@code UnitReportProcess.bpmn}. Its business key is the report's id, and delegates go by it alone: a
 * variable can be sent along with a completed task, the business key cannot.
 */
final class UnitReportProcess {

    static final String KEY = "UnitReportProcess";

    static final String MESSAGE_REPORT_REQUESTED = "Message_ReportRequested";
    static final String MESSAGE_EXTENSION_REQUESTED = "Message_ExtensionRequested";
    static final String MESSAGE_REPORT_CANCELLED = "Message_ReportCancelled";
    static final String MESSAGE_REPORT_WITHDRAWN = "Message_ReportWithdrawn";
    static final String MESSAGE_REPORT_RECALLED = "Message_ReportRecalled";
    static final String MESSAGE_REPORT_CORRECTED = "Message_ReportCorrected";

    /** The tasks that are the unit's: they carry the report's due date. */
    static final String[] UNIT_TASKS = {"UserTask_DraftReport", "UserTask_ReviewReport", "UserTask_SignReport"};

    /** The ministry's task on the report's path. */
    static final String CHECK_TASK = "UserTask_CheckReport";

    static final String LADDER = "ReportLadder";

    static final ProcessVariable<Boolean> REVIEW_APPROVED = new ProcessVariable<>("reviewApproved", Boolean.class);
    static final ProcessVariable<Boolean> REPORT_SIGNED = new ProcessVariable<>("reportSigned", Boolean.class);
    static final ProcessVariable<Boolean> REPORT_ACCEPTED = new ProcessVariable<>("reportAccepted", Boolean.class);

    /** What the extension form sends beside the decision: an ISO date, or nothing for the day asked for. */
    static final ProcessVariable<String> GRANTED_UNTIL = new ProcessVariable<>("grantedUntil", String.class);

    /** The ladder's rung that has come, in days after the first late day. */
    static final ProcessVariable<Integer> RUNG_DAY = new ProcessVariable<>("rungDay", Integer.class);

    static final ProcessVariable<String> RUNG = new ProcessVariable<>("rung", String.class);
    static final ProcessVariable<String> AUDIENCE = new ProcessVariable<>("audience", String.class);
    static final ProcessVariable<String> TONE = new ProcessVariable<>("tone", String.class);
    static final ProcessVariable<Boolean> MORE_RUNGS = new ProcessVariable<>("moreRungs", Boolean.class);
    static final ProcessVariable<Date> NEXT_RUNG_AT = new ProcessVariable<>("nextRungAt", Date.class);

    private UnitReportProcess() {}
}
