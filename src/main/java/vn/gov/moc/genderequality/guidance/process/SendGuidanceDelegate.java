package vn.gov.moc.genderequality.guidance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.guidance.GuidanceService;

/** Sends the signed letter to every unit of the year. */
@Component
class SendGuidanceDelegate implements JavaDelegate {

    private final GuidanceService guidances;

    SendGuidanceDelegate(GuidanceService guidances) {
        this.guidances = guidances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        guidances.send(GuidanceProcess.year(execution));
    }
}
