package vn.gov.moc.genderequality.unitreport.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.unitreport.ReportService;

/** Records what the unit's committee decided. */
@Component
class RecordReviewDelegate implements JavaDelegate {

    private final ReportService reports;

    RecordReviewDelegate(ReportService reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        reports.review(execution.getProcessBusinessKey(), decision, Actor.of(execution));
        UnitReportProcess.REVIEW_APPROVED.set(execution, decision.approved());
    }
}
