package vn.gov.moc.genderequality.workplan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;

/** Gives the plan that is to be printed to whoever may see it. */
@Component
@Transactional(readOnly = true)
class WorkPlanEditions {

    /** Blanks that stay, where the number is written by hand. */
    private static final String ROOM_FOR_NUMBER = "\u00A0".repeat(6);

    private final WorkPlans plans;
    private final ApprovedWorkPlanRepository approved;
    private final OrganizationUnitRepository units;
    private final CanonicalJson json;
    private final WorkPlanAccess access;

    WorkPlanEditions(
            WorkPlans plans,
            ApprovedWorkPlanRepository approved,
            OrganizationUnitRepository units,
            CanonicalJson json,
            WorkPlanAccess access) {
        this.plans = plans;
        this.approved = approved;
        this.units = units;
        this.json = json;
        this.access = access;
    }

    /**
     * The approved plan, or the draft as it stands before.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person does not see the plan
     * @throws vn.gov.moc.genderequality.problem.NotFoundException when the unit has none in this year
     */
    WorkPlanEdition present(int year, String unitCode, String user) {
        access.requireSees(user, unitCode);
        WorkPlan plan = plans.plan(WorkPlan.idOf(year, unitCode));
        return approved.findById(plan.id())
                .map(issue ->
                        WorkPlanEdition.approved(json.read(issue.content(), WorkPlanSnapshot.class), issue.sha256()))
                .orElseGet(() -> draft(plan));
    }

    private WorkPlanEdition draft(WorkPlan plan) {
        OrganizationUnit unit = units.findById(plan.unitCode()).orElseThrow();
        return new WorkPlanEdition(
                plan.year(),
                plan.unitName(),
                unit.abbreviation(),
                ROOM_FOR_NUMBER + "/KH-" + unit.abbreviation(),
                unit.seat(),
                null,
                plan.goals(),
                plan.organisation(),
                plans.planned(plan),
                List.of(unit.headTitle()),
                null,
                null);
    }
}
