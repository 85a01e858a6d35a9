package vn.gov.moc.genderequality.actionmonth.process;

import vn.gov.moc.genderequality.engine.ProcessVariable;

/** The names of {@code ActionMonthCampaignProcess.bpmn}; its business key is the year. */
final class ActionMonthCampaignProcess {

    static final String KEY = "ActionMonthCampaignProcess";

    /** Whether every unit of the year has its month. */
    static final ProcessVariable<Boolean> ALL_ACTION_MONTHS_OPENED =
            new ProcessVariable<>("allActionMonthsOpened", Boolean.class);

    private ActionMonthCampaignProcess() {}
}
