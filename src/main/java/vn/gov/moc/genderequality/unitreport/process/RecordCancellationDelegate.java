package vn.gov.moc.genderequality.unitreport.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.unitreport.ReportService;

/** Calls a report or its correction off; it may have been the last one its period waited for. */
@Component
class RecordCancellationDelegate implements JavaDelegate {

    private final ReportService reports;
    private final PeriodCompletion periodCompletion;

    RecordCancellationDelegate(ReportService reports, PeriodCompletion periodCompletion) {
        this.reports = reports;
        this.periodCompletion = periodCompletion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.cancel(execution.getProcessBusinessKey());
        periodCompletion.reportDone(execution.getProcessBusinessKey());
    }
}
