package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.inspection.InspectionVisits;

/** Tells the unit of the conclusion. */
@Component
class SendConclusionDelegate implements JavaDelegate {

    private final InspectionVisits visits;

    SendConclusionDelegate(InspectionVisits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.sendConclusion(execution.getProcessBusinessKey());
    }
}
