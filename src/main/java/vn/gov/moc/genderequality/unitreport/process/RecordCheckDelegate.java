package vn.gov.moc.genderequality.unitreport.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.ReportWorkflow;

/** Records what the desk decided; a return moves the due date by the days the ministry held the report. */
@Component
class RecordCheckDelegate implements JavaDelegate {

    private final ReportService reports;
    private final ReportWorkflow workflow;
    private final PeriodCompletion periodCompletion;

    RecordCheckDelegate(ReportService reports, ReportWorkflow workflow, PeriodCompletion periodCompletion) {
        this.reports = reports;
        this.workflow = workflow;
        this.periodCompletion = periodCompletion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reportId = execution.getProcessBusinessKey();
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        reports.check(reportId, decision, Actor.of(execution));
        UnitReportProcess.REPORT_ACCEPTED.set(execution, decision.approved());
        if (decision.approved()) {
            periodCompletion.reportDone(reportId);
        } else {
            workflow.dueDateMoved(reportId);
        }
    }
}
