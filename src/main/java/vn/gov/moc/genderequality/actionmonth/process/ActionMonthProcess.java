package vn.gov.moc.genderequality.actionmonth.process;

import java.util.Date;
import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code ActionMonthProcess.bpmn}; its business key is the month's id, and delegates go by it alone. */
final class ActionMonthProcess {

    static final String KEY = "ActionMonthProcess";

    static final String MESSAGE_ACTION_MONTH_REQUESTED = "Message_ActionMonthRequested";
    static final String MESSAGE_ACTION_MONTH_CANCELLED = "Message_ActionMonthCancelled";

    static final String LADDER = "ActionMonthLadder";

    static final ProcessVariable<Boolean> PLAN_AGREED = new ProcessVariable<>("planAgreed", Boolean.class);
    static final ProcessVariable<Boolean> PLAN_APPROVED = new ProcessVariable<>("planApproved", Boolean.class);

    /** Which date a reminder is about: a {@link ReminderMilestone}'s name. */
    static final ProcessVariable<String> MILESTONE = new ProcessVariable<>("milestone", String.class);

    /** Days after the milestone's day; negative before it. */
    static final ProcessVariable<Integer> REMINDER_DAY = new ProcessVariable<>("reminderDay", Integer.class);

    static final ProcessVariable<String> AUDIENCE = new ProcessVariable<>("audience", String.class);
    static final ProcessVariable<Boolean> MORE_REMINDERS = new ProcessVariable<>("moreReminders", Boolean.class);
    static final ProcessVariable<Date> NEXT_REMINDER_AT = new ProcessVariable<>("nextReminderAt", Date.class);

    private ActionMonthProcess() {}
}
