package vn.gov.moc.genderequality.commendation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitWork;

/**
 * What becomes of a unit's proposals for commendation when the unit is renamed or ceases. What was decided stays; the caller has
 * checked who may.
 */
@Service
@Transactional
public class UnitCommendations implements UnitWork {

    private final CommendationRepository commendations;
    private final Commendations service;
    private final CommendationWorkflow workflow;

    UnitCommendations(CommendationRepository commendations, Commendations service, CommendationWorkflow workflow) {
        this.commendations = commendations;
        this.service = service;
        this.workflow = workflow;
    }

    /** A proposal that is not signed yet goes by the new name; a signed one keeps the old. */
    @Override
    public void renamed(OrganizationUnit unit) {
        unfinished(unit.code()).stream()
                .filter(commendation -> commendation.state().withUnit())
                .forEach(commendation -> {
                    commendation.rename(unit.name());
                    workflow.renamed(commendation);
                });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean open(String unitCode) {
        return !unfinished(unitCode).isEmpty();
    }

    @Override
    public void ceased(String unitCode, String reason, String actor) {
        unfinished(unitCode).forEach(commendation -> service.cease(commendation.id(), reason, actor));
    }

    private List<Commendation> unfinished(String unitCode) {
        return commendations.findByUnitCodeAndStateNotIn(unitCode, CommendationState.OVER);
    }
}
