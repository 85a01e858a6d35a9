package vn.gov.moc.genderequality.guidance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.guidance.GuidanceService;
import vn.gov.moc.genderequality.organization.Decision;

/** Records the director's signature or return. */
@Component
class RecordGuidanceSignatureDelegate implements JavaDelegate {

    private final GuidanceService guidances;

    RecordGuidanceSignatureDelegate(GuidanceService guidances) {
        this.guidances = guidances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        guidances.sign(GuidanceProcess.year(execution), decision, Actor.of(execution));
        GuidanceProcess.GUIDANCE_SIGNED.set(execution, decision.approved());
    }
}
