package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionVisits;

/** Tells unit and team of the visit. */
@Component
class NotifyVisitDelegate implements JavaDelegate {

    private final InspectionVisits visits;

    NotifyVisitDelegate(InspectionVisits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.notify(execution.getProcessBusinessKey());
    }
}
