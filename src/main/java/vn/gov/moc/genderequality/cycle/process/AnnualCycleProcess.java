package vn.gov.moc.genderequality.cycle.process;

import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code AnnualCycleProcess.bpmn}; its business key is the year. */
final class AnnualCycleProcess {

    static final String KEY = "AnnualCycleProcess";

    /** Which period a branch of the multi-instance sub-process stands for: a {@link PeriodKind}'s name. */
    static final ProcessVariable<String> PERIOD_KIND = new ProcessVariable<>("periodKind", String.class);

    /** Whether every unit has its report; set by the reports' side, which opens them. */
    static final ProcessVariable<Boolean> ALL_REPORTS_OPENED = new ProcessVariable<>("allReportsOpened", Boolean.class);

    private AnnualCycleProcess() {}
}
