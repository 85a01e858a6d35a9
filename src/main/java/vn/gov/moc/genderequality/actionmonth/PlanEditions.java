package vn.gov.moc.genderequality.actionmonth;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.actionmonth.PlanSnapshot.PlannedActivity;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;

/** Finds what of a plan is to be printed, for those who see its unit. */
@Component
@Transactional(readOnly = true)
class PlanEditions {

    /** Blanks that stay, where the number is written by hand. */
    private static final String ROOM_FOR_NUMBER = "\u00A0".repeat(6);

    private final ActionMonthService months;
    private final ApprovedPlanRepository plans;
    private final ActionMonthCampaigns campaigns;
    private final CycleService cycles;
    private final OrganizationUnitRepository units;
    private final CanonicalJson json;
    private final AccessPolicy access;

    PlanEditions(
            ActionMonthService months,
            ApprovedPlanRepository plans,
            ActionMonthCampaigns campaigns,
            CycleService cycles,
            OrganizationUnitRepository units,
            CanonicalJson json,
            AccessPolicy access) {
        this.months = months;
        this.plans = plans;
        this.campaigns = campaigns;
        this.cycles = cycles;
        this.units = units;
        this.json = json;
        this.access = access;
    }

    /**
     * The approved plan, or the draft as it stands before.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit
     * @throws vn.gov.moc.genderequality.problem.NotFoundException when the unit has no month in this year
     */
    PlanEdition present(int year, String unitCode, String user) {
        access.requireSeesUnit(user, unitCode);
        ActionMonth month = months.month(ActionMonth.idOf(year, unitCode));
        return plans.findById(month.id())
                .map(plan -> PlanEdition.approved(json.read(plan.content(), PlanSnapshot.class), plan.sha256()))
                .orElseGet(() -> draft(month));
    }

    private PlanEdition draft(ActionMonth month) {
        OrganizationUnit unit = units.findById(month.unitCode()).orElseThrow();
        ActionMonthDates dates = cycles.cycle(month.year()).actionMonth();
        return new PlanEdition(
                month.year(),
                month.unitName(),
                unit.abbreviation(),
                ROOM_FOR_NUMBER + "/KH-" + unit.abbreviation(),
                unit.seat(),
                null,
                dates.beginsOn(),
                dates.endsOn(),
                campaigns.theme(month.year()).orElse(""),
                month.goals(),
                month.organisation(),
                months.activities(month).stream().map(PlannedActivity::of).toList(),
                List.of(unit.headTitle()),
                null,
                null);
    }
}
