package vn.gov.moc.genderequality.workplan.process;

import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code WorkPlanProcess.bpmn}; its business key is the plan's id, and delegates go by it alone. */
final class WorkPlanProcess {

    static final String KEY = "WorkPlanProcess";

    static final String MESSAGE_WORK_PLAN_OPENED = "Message_WorkPlanOpened";
    static final String MESSAGE_WORK_PLAN_CANCELLED = "Message_WorkPlanCancelled";

    static final String LADDER = "WorkPlanLadder";

    /** The one date people are reminded of: the first day on which the plan is late. */
    static final String MILESTONE = "PLAN";

    static final ProcessVariable<Boolean> WORK_PLAN_AGREED = new ProcessVariable<>("workPlanAgreed", Boolean.class);
    static final ProcessVariable<Boolean> BUDGET_AGREED = new ProcessVariable<>("budgetAgreed", Boolean.class);
    static final ProcessVariable<Boolean> WORK_PLAN_APPROVED = new ProcessVariable<>("workPlanApproved", Boolean.class);

    private WorkPlanProcess() {}
}
