package vn.gov.moc.genderequality.guidance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.guidance.GuidanceService;

/** Reminds the heads who have not confirmed receipt. */
@Component
class RemindLaggardsDelegate implements JavaDelegate {

    private final GuidanceService guidances;

    RemindLaggardsDelegate(GuidanceService guidances) {
        this.guidances = guidances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean settled = guidances.remindLaggards(GuidanceProcess.year(execution));
        GuidanceProcess.ACKNOWLEDGEMENTS_SETTLED.set(execution, settled);
    }
}
