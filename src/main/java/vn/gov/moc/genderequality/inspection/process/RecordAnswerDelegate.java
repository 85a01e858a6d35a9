package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.inspection.RecommendationState;
import vn.gov.moc.genderequality.inspection.Recommendations;

/** Records what the unit's head answers. */
@Component
class RecordAnswerDelegate implements JavaDelegate {

    private final Recommendations recommendations;

    RecordAnswerDelegate(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recommendations.answer(
                execution.getProcessBusinessKey(),
                DecisionForm.decision(execution),
                DecisionForm.reason(execution),
                Actor.of(execution));
        RecommendationProcess.RECOMMENDATION_ACCEPTED.set(
                execution,
                recommendations
                                .recommendation(execution.getProcessBusinessKey())
                                .state()
                        == RecommendationState.IN_PROGRESS);
    }
}
