package vn.gov.moc.genderequality.actionmonth.process;

import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code ActionMonthProcess.bpmn}; its business key is the month's id, and delegates go by it alone. */
final class ActionMonthProcess {

    static final String KEY = "ActionMonthProcess";

    static final String MESSAGE_ACTION_MONTH_REQUESTED = "Message_ActionMonthRequested";
    static final String MESSAGE_ACTION_MONTH_CANCELLED = "Message_ActionMonthCancelled";

    static final String LADDER = "ActionMonthLadder";

    static final ProcessVariable<Boolean> PLAN_AGREED = new ProcessVariable<>("planAgreed", Boolean.class);
    static final ProcessVariable<Boolean> PLAN_APPROVED = new ProcessVariable<>("planApproved", Boolean.class);

    private ActionMonthProcess() {}
}
