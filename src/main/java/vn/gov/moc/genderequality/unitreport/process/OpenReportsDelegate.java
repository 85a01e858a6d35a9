package vn.gov.moc.genderequality.unitreport.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.ProcessVariable;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportWorkflow;

/**
 * Opens a period's next reports, each with its own process, in one transaction. The year's model calls it until all are
 * open, so that a crash loses at most one chunk, which is then opened again.
 */
@Component
class OpenReportsDelegate implements JavaDelegate {

    private static final int CHUNK = 100;

    private static final ProcessVariable<String> PERIOD_KIND = new ProcessVariable<>("periodKind", String.class);
    private static final ProcessVariable<Boolean> ALL_REPORTS_OPENED =
            new ProcessVariable<>("allReportsOpened", Boolean.class);

    private final ReportService reports;
    private final ReportWorkflow workflow;

    OpenReportsDelegate(ReportService reports, ReportWorkflow workflow) {
        this.reports = reports;
        this.workflow = workflow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String periodId = execution.getProcessBusinessKey() + "-" + PERIOD_KIND.get(execution);
        List<String> opened = reports.open(periodId, CHUNK);
        opened.forEach(workflow::requested);
        ALL_REPORTS_OPENED.setLocal(execution, opened.size() < CHUNK);
    }
}
