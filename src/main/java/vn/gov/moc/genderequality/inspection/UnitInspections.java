package vn.gov.moc.genderequality.inspection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitWork;

/**
 * What becomes of a unit's visits and recommendations when the unit is renamed or ceases. What was written stays; the caller has
 * checked who may.
 */
@Service
@Transactional
public class UnitInspections implements UnitWork {

    private static final Set<RecommendationState> DONE =
            EnumSet.of(RecommendationState.CLOSED, RecommendationState.WITHDRAWN);

    private final InspectionVisitRepository visits;
    private final RecommendationRepository recommendations;
    private final InspectionVisits visitService;
    private final InspectionWorkflow workflow;
    private final Recommendations recommendationService;

    UnitInspections(
            InspectionVisitRepository visits,
            RecommendationRepository recommendations,
            InspectionVisits visitService,
            InspectionWorkflow workflow,
            Recommendations recommendationService) {
        this.visits = visits;
        this.recommendations = recommendations;
        this.visitService = visitService;
        this.workflow = workflow;
        this.recommendationService = recommendationService;
    }

    /** Visits that are not concluded and open recommendations go by the new name; signed papers keep the old. */
    @Override
    public void renamed(OrganizationUnit unit) {
        unfinished(unit.code()).forEach(visit -> {
            visit.rename(unit.name());
            workflow.renamed(visit);
        });
        open(unit.code(), recommendations).forEach(recommendation -> {
            recommendation.rename(unit.name());
            workflow.renamed(recommendation);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean open(String unitCode) {
        return !unfinished(unitCode).isEmpty()
                || !open(unitCode, recommendations).isEmpty();
    }

    @Override
    public void ceased(String unitCode, String reason, String actor) {
        unfinished(unitCode).forEach(visit -> visitService.cancel(visit.id(), reason));
        open(unitCode, recommendations).forEach(recommendation -> {
            recommendationService.withdraw(recommendation.id(), reason, actor);
            workflow.recommendationWithdrawn(recommendation.id());
        });
    }

    private List<InspectionVisit> unfinished(String unitCode) {
        return visits.findByUnitCodeAndStateNotInOrderByFirstDay(unitCode, VisitState.OVER);
    }

    private static List<Recommendation> open(String unitCode, RecommendationRepository recommendations) {
        return recommendations.findByUnitCodeAndStateNotIn(unitCode, DONE);
    }
}
