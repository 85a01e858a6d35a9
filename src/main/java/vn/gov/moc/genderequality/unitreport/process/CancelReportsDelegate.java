package vn.gov.moc.genderequality.unitreport.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.unitreport.ReportService;

/** Calls off every open report of a year that is called off. */
@Component
class CancelReportsDelegate implements JavaDelegate {

    private final ReportService reports;
    private final RuntimeService runtimeService;

    CancelReportsDelegate(ReportService reports, RuntimeService runtimeService) {
        this.reports = reports;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.openReports(Integer.parseInt(execution.getProcessBusinessKey()))
                .forEach(reportId -> runtimeService
                        .createMessageCorrelation(UnitReportProcess.MESSAGE_REPORT_CANCELLED)
                        .processInstanceBusinessKey(reportId)
                        .correlate());
    }
}
