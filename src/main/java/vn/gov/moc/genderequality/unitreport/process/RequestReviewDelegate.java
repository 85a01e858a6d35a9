package vn.gov.moc.genderequality.unitreport.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.unitreport.ReportService;

/** Sends the report to the unit's committee; a broken rule keeps the draft where it is. */
@Component
class RequestReviewDelegate implements JavaDelegate {

    private final ReportService reports;

    RequestReviewDelegate(ReportService reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.requestReview(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}
