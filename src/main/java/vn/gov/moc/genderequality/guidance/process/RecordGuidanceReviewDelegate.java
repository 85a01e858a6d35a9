package vn.gov.moc.genderequality.guidance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.guidance.GuidanceService;
import vn.gov.moc.genderequality.organization.Decision;

/** Records what the ministry's committee decided. */
@Component
class RecordGuidanceReviewDelegate implements JavaDelegate {

    private final GuidanceService guidances;

    RecordGuidanceReviewDelegate(GuidanceService guidances) {
        this.guidances = guidances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = Decision.of(DecisionForm.decision(execution), DecisionForm.reason(execution));
        guidances.review(GuidanceProcess.year(execution), decision, Actor.of(execution));
        GuidanceProcess.GUIDANCE_APPROVED.set(execution, decision.approved());
    }
}
