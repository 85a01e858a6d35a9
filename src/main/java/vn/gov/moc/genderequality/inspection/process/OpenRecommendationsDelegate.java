package vn.gov.moc.genderequality.inspection.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.TaskColumns;
import vn.gov.moc.genderequality.inspection.InspectionVisits;

/** Has every recommendation of the conclusion followed up, each by its own process. */
@Component
class OpenRecommendationsDelegate implements JavaDelegate {

    private final InspectionVisits visits;
    private final RuntimeService runtimeService;

    OpenRecommendationsDelegate(InspectionVisits visits, RuntimeService runtimeService) {
        this.visits = visits;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.recommendations(execution.getProcessBusinessKey()).stream()
                .filter(recommendation -> !recommendation.state().over())
                .forEach(recommendation -> runtimeService
                        .createMessageCorrelation(RecommendationProcess.MESSAGE_RECOMMENDATION_ISSUED)
                        .processInstanceBusinessKey(recommendation.id())
                        .setVariables(TaskColumns.of(
                                recommendation.unitName(), "Kiến nghị kiểm tra số " + recommendation.number()))
                        .correlateStartMessage());
    }
}
