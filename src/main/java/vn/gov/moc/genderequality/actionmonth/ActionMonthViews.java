package vn.gov.moc.genderequality.actionmonth;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.actionmonth.ActionMonthView.DecisionView;
import vn.gov.moc.genderequality.activity.ActivityViews;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.cycle.ActionMonthPlan;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/** Shows the month of a unit and the ministry's campaign to whoever may see them. */
@Component
@Transactional(readOnly = true)
class ActionMonthViews {

    private final ActionMonthService months;
    private final ActionMonthDecisionRepository decisions;
    private final ActionMonthCampaignRepository campaigns;
    private final ActivityViews activities;
    private final CycleService cycles;
    private final PeopleDirectory people;
    private final AccessPolicy access;

    ActionMonthViews(
            ActionMonthService months,
            ActionMonthDecisionRepository decisions,
            ActionMonthCampaignRepository campaigns,
            ActivityViews activities,
            CycleService cycles,
            PeopleDirectory people,
            AccessPolicy access) {
        this.months = months;
        this.decisions = decisions;
        this.campaigns = campaigns;
        this.activities = activities;
        this.cycles = cycles;
        this.people = people;
        this.access = access;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the person does not see the unit */
    ActionMonthView of(int year, String unitCode, String user) {
        access.requireSeesUnit(user, unitCode);
        ActionMonth month = months.month(ActionMonth.idOf(year, unitCode));
        return new ActionMonthView(
                month.id(),
                year,
                unitCode,
                month.unitName(),
                month.state(),
                month.state().label(),
                month.round(),
                campaign(year, user),
                month.goals(),
                month.organisation(),
                month.strengths(),
                month.limits(),
                month.proposals(),
                months.planNumber(month.id()).orElse(null),
                month.approvedAt(),
                month.completedAt(),
                decisions.findByActionMonthIdOrderByIdDesc(month.id()).stream()
                        .map(this::view)
                        .toList(),
                activities.ofMonth(unitCode, year, user),
                month.textVersion());
    }

    private DecisionView view(ActionMonthDecision decision) {
        String onBehalfOf = decision.onBehalfOf();
        return new DecisionView(
                decision.round(),
                decision.step().label(),
                decision.decision(),
                decision.reason(),
                people.nameOf(decision.decidedBy()),
                onBehalfOf == null ? null : people.nameOf(onBehalfOf),
                decision.decidedAt());
    }

    /**
     * What was announced; the ministry's people see the draft too.
     *
     * @throws AccessDeniedException when the person is neither of the ministry nor of a unit
     */
    CampaignView campaign(int year, String user) {
        boolean ministry = access.seesAllUnits(user);
        if (!ministry && access.unitsOf(user).isEmpty()) {
            throw new AccessDeniedException("action month " + year);
        }
        ActionMonthDates dates = cycles.cycle(year).actionMonth();
        ActionMonthPlan plan = new ActionMonthPlan(
                dates.opensOn(), dates.planDueOn(), dates.beginsOn(), dates.endsOn(), dates.resultsDueOn());
        return campaigns
                .findById(year)
                .filter(campaign -> ministry || campaign.announced())
                .map(campaign -> new CampaignView(
                        year,
                        campaign.theme(),
                        campaign.slogans(),
                        campaign.guidance(),
                        campaign.announcedAt(),
                        plan,
                        ministry && !campaign.announced() ? last(year) : null,
                        campaign.version()))
                .orElseGet(() -> new CampaignView(year, "", "", "", null, plan, null, 0));
    }

    private CampaignView.@Nullable Texts last(int year) {
        return campaigns
                .findFirstByCycleYearLessThanAndAnnouncedAtNotNullOrderByCycleYearDesc(year)
                .map(last -> new CampaignView.Texts(last.year(), last.theme(), last.slogans(), last.guidance()))
                .orElse(null);
    }
}
