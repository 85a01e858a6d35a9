package vn.gov.moc.genderequality.difficulty;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitWork;

/**
 * What becomes of a unit's difficulties, and of opinions it is asked for, when the unit is renamed or ceases. What was written stays;
 * the caller has checked who may.
 */
@Service
@Transactional
public class UnitDifficulties implements UnitWork {

    private final DifficultyRepository difficulties;
    private final Difficulties service;
    private final DifficultyWorkflow workflow;

    UnitDifficulties(DifficultyRepository difficulties, Difficulties service, DifficultyWorkflow workflow) {
        this.difficulties = difficulties;
        this.service = service;
        this.workflow = workflow;
    }

    /** Open ones, and their tasks, go by the new name. */
    @Override
    public void renamed(OrganizationUnit unit) {
        difficulties.findByUnitCodeAndClosedAtIsNullOrderByRaisedAt(unit.code()).forEach(difficulty -> {
            difficulty.rename(unit.name());
            workflow.renamed(difficulty);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean open(String unitCode) {
        return !difficulties
                        .findByUnitCodeAndClosedAtIsNullOrderByRaisedAt(unitCode)
                        .isEmpty()
                || !difficulties.findByAskedUnitOrderByRaisedAt(unitCode).isEmpty();
    }

    @Override
    public void ceased(String unitCode, String reason, String actor) {
        difficulties
                .findByUnitCodeAndClosedAtIsNullOrderByRaisedAt(unitCode)
                .forEach(difficulty -> service.withdrawWithUnit(difficulty.id(), reason, actor));
        difficulties
                .findByAskedUnitOrderByRaisedAt(unitCode)
                .forEach(difficulty -> service.recallWithUnit(difficulty.id(), reason, actor));
    }
}
