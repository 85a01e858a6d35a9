package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.inspection.InspectionVisits;

/** Hands the minutes to both sides; incomplete ones keep the task open. */
@Component
class SubmitMinutesDelegate implements JavaDelegate {

    private final InspectionVisits visits;

    SubmitMinutesDelegate(InspectionVisits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.submitMinutes(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}
