package vn.gov.moc.genderequality.actionmonth;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitWork;

/**
 * What becomes of a unit's Action Months when the unit is renamed or ceases. What was entered stays; the caller has checked
 * who may.
 */
@Service
@Transactional
public class UnitMonths implements UnitWork {

    private static final Set<ActionMonthState> DONE =
            EnumSet.of(ActionMonthState.COMPLETED, ActionMonthState.CANCELLED);

    private final ActionMonthRepository months;
    private final ActionMonthWorkflow workflow;

    UnitMonths(ActionMonthRepository months, ActionMonthWorkflow workflow) {
        this.months = months;
        this.workflow = workflow;
    }

    /** A plan that is not approved yet, and its tasks, go by the new name; an approved one keeps the old. */
    @Override
    public void renamed(OrganizationUnit unit) {
        unfinished(unit.code()).stream()
                .filter(month -> month.state().planAwaited())
                .forEach(month -> {
                    month.rename(unit.name());
                    workflow.renamed(month);
                });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean open(String unitCode) {
        return !unfinished(unitCode).isEmpty();
    }

    @Override
    public void ceased(String unitCode, String reason, String actor) {
        unfinished(unitCode).forEach(month -> workflow.cancelled(month.id()));
    }

    private List<ActionMonth> unfinished(String unitCode) {
        return months.findByUnitCodeAndStateNotIn(unitCode, DONE);
    }
}
