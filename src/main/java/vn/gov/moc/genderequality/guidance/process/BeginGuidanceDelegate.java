package vn.gov.moc.genderequality.guidance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.guidance.GuidanceService;

/** Lays out the draft the desk begins with. */
@Component
class BeginGuidanceDelegate implements JavaDelegate {

    private final GuidanceService guidances;

    BeginGuidanceDelegate(GuidanceService guidances) {
        this.guidances = guidances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        guidances.begin(GuidanceProcess.year(execution));
    }
}
