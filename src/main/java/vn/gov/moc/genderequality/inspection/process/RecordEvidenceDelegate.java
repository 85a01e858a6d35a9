package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.inspection.Recommendations;

/** Hands the evidence to the head of the team; none keeps the task open. */
@Component
class RecordEvidenceDelegate implements JavaDelegate {

    private final Recommendations recommendations;

    RecordEvidenceDelegate(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recommendations.provideEvidence(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}
