package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.inspection.InspectionVisits;

/** Hands in the unit's report on itself; an incomplete one keeps the task open. */
@Component
class SubmitSelfReportDelegate implements JavaDelegate {

    private final InspectionVisits visits;

    SubmitSelfReportDelegate(InspectionVisits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.submitSelfReport(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}
