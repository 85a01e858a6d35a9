package vn.gov.moc.genderequality.workplan.process;

import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code WorkPlanOpeningProcess.bpmn}; its business key is the year. */
final class WorkPlanOpeningProcess {

    static final String KEY = "WorkPlanOpeningProcess";

    /** Whether every unit of the year has its plan. */
    static final ProcessVariable<Boolean> ALL_WORK_PLANS_OPENED =
            new ProcessVariable<>("allWorkPlansOpened", Boolean.class);

    private WorkPlanOpeningProcess() {}
}
