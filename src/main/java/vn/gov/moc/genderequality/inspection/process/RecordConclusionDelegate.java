package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.inspection.InspectionVisits;

/** Issues the conclusion; an incomplete one keeps the task open. */
@Component
class RecordConclusionDelegate implements JavaDelegate {

    private final InspectionVisits visits;

    RecordConclusionDelegate(InspectionVisits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.conclude(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}
