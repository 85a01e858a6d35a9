package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionVisits;

/** Lets the team begin: its first day has come. */
@Component
class BeginVisitDelegate implements JavaDelegate {

    private final InspectionVisits visits;

    BeginVisitDelegate(InspectionVisits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.begin(execution.getProcessBusinessKey());
    }
}
