package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Actor;
import vn.gov.moc.genderequality.engine.DecisionForm;
import vn.gov.moc.genderequality.inspection.RecommendationState;
import vn.gov.moc.genderequality.inspection.Recommendations;

/** Records what the head of the team found. */
@Component
class RecordVerificationDelegate implements JavaDelegate {

    private final Recommendations recommendations;

    RecordVerificationDelegate(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recommendations.verify(
                execution.getProcessBusinessKey(),
                DecisionForm.decision(execution),
                DecisionForm.reason(execution),
                Actor.of(execution));
        RecommendationProcess.RECOMMENDATION_NEXT.set(
                execution,
                next(recommendations
                        .recommendation(execution.getProcessBusinessKey())
                        .state()));
    }

    private static String next(RecommendationState state) {
        return switch (state) {
            case ANSWERING -> "ANSWER";
            case IN_PROGRESS -> "EVIDENCE";
            default -> "END";
        };
    }
}
