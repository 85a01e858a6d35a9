package vn.gov.moc.genderequality.unitreport.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.unitreport.ReportService;

/** Tells the year's process when a period's last report is done. */
@Component
class PeriodCompletion {

    private static final String MESSAGE = "Message_PeriodCompleted";
    private static final String AWAITED_PERIOD = "awaitedPeriod";

    private final ReportService reports;
    private final RuntimeService runtimeService;

    PeriodCompletion(ReportService reports, RuntimeService runtimeService) {
        this.reports = reports;
        this.runtimeService = runtimeService;
    }

    /** Reports to the year of the report's period; a period that has closed by date does not mind. */
    void reportDone(String reportId) {
        check(reports.report(reportId).periodId());
    }

    /** Reports to the year when the period waits for no report any longer. */
    void check(String periodId) {
        if (reports.periodComplete(periodId)) {
            int dash = periodId.indexOf('-');
            runtimeService
                    .createMessageCorrelation(MESSAGE)
                    .processInstanceBusinessKey(periodId.substring(0, dash))
                    .localVariableEquals(AWAITED_PERIOD, periodId.substring(dash + 1))
                    .correlateAll();
        }
    }
}
