package vn.gov.moc.genderequality.guidance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.guidance.GuidanceService;

/** Sends the desk's draft to the committee; an incomplete one keeps the task open. */
@Component
class SubmitGuidanceDelegate implements JavaDelegate {

    private final GuidanceService guidances;

    SubmitGuidanceDelegate(GuidanceService guidances) {
        this.guidances = guidances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        guidances.submit(GuidanceProcess.year(execution), Actor.of(execution));
    }
}
