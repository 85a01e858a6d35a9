package vn.gov.moc.genderequality.unitreport.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.unitreport.ReportService;

/** Finds the rung that has come: the last one passed, so that a downtime is caught up with one reminder. */
@Component
class DetermineRungDelegate implements JavaDelegate {

    /** A day no rung stands on. */
    private static final int NO_DAY = Integer.MIN_VALUE;

    private final ReportLadder ladder;
    private final ReportService reports;

    DetermineRungDelegate(ReportLadder ladder, ReportService reports) {
        this.ladder = ladder;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int day = ladder.reached(reports.report(execution.getProcessBusinessKey()))
                .orElse(NO_DAY);
        UnitReportProcess.RUNG_DAY.set(execution, day);
    }
}
