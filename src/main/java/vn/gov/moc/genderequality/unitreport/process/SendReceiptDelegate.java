package vn.gov.moc.genderequality.unitreport.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.unitreport.ReportService;

/** Sends the receipt for a submitted report. */
@Component
class SendReceiptDelegate implements JavaDelegate {

    private final ReportService reports;

    SendReceiptDelegate(ReportService reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.sendReceipt(execution.getProcessBusinessKey());
    }
}
