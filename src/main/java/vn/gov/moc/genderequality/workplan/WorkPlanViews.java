package vn.gov.moc.genderequality.workplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.DirectiveTask;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.workplan.WorkPlanSnapshot.PlannedWork;
import vn.gov.moc.genderequality.workplan.WorkPlanView.DecisionView;
import vn.gov.moc.genderequality.workplan.WorkPlanView.ItemView;
import vn.gov.moc.genderequality.workplan.WorkPlanView.LineView;
import vn.gov.moc.genderequality.workplan.WorkPlanView.TaskView;

/** Shows a unit's work plan to whoever may see it. */
@Component
@Transactional(readOnly = true)
class WorkPlanViews {

    private static final List<TaskView> TASKS = Arrays.stream(DirectiveTask.values())
            .map(task -> new TaskView(task.number(), task.label()))
            .toList();

    private final WorkPlans plans;
    private final WorkPlanItems items;
    private final WorkPlanOpenings openings;
    private final WorkPlanDecisionRepository decisions;
    private final ApprovedWorkPlanRepository approved;
    private final BudgetLines lines;
    private final WorkPlanAccess planAccess;
    private final AccessPolicy access;
    private final PeopleDirectory people;
    private final CanonicalJson json;
    private final Clock clock;

    WorkPlanViews(
            WorkPlans plans,
            WorkPlanItems items,
            WorkPlanOpenings openings,
            WorkPlanDecisionRepository decisions,
            ApprovedWorkPlanRepository approved,
            BudgetLines lines,
            WorkPlanAccess planAccess,
            AccessPolicy access,
            PeopleDirectory people,
            CanonicalJson json,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.openings = openings;
        this.decisions = decisions;
        this.approved = approved;
        this.lines = lines;
        this.planAccess = planAccess;
        this.access = access;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @throws org.springframework.security.access.AccessDeniedException when the person does not see the plan
     * @throws vn.gov.moc.genderequality.problem.NotFoundException when the unit has none in this year
     */
    WorkPlanView of(int year, String unitCode, String user) {
        planAccess.requireSees(user, unitCode);
        WorkPlan plan = plans.plan(WorkPlan.idOf(year, unitCode));
        Optional<ApprovedWorkPlan> issue = approved.findById(plan.id());
        List<PlannedWork> planned = planned(plan, issue);
        List<WorkPlanItem> work = plans.items(plan);
        Map<UUID, BudgetLine> known = lines.byId();
        Map<UUID, PlannedWork> frozen =
                planned.stream().collect(Collectors.toMap(PlannedWork::id, Function.identity()));
        boolean drafter = access.has(user, UnitRole.DRAFTER, unitCode);
        return new WorkPlanView(
                plan.id(),
                year,
                unitCode,
                plan.unitName(),
                plan.state(),
                plan.state().label(),
                plan.round(),
                plan.dueOn(),
                openings.opening(year).map(WorkPlanOpening::note).orElse(""),
                plan.goals(),
                plan.organisation(),
                issue.map(ApprovedWorkPlan::documentNumber).orElse(null),
                issue.map(ApprovedWorkPlan::sha256).orElse(null),
                plan.approvedAt(),
                decisions.findByPlanIdOrderByIdDesc(plan.id()).stream()
                        .map(this::view)
                        .toList(),
                TASKS,
                lines.of(year).stream()
                        .map(line -> new LineView(line.id(), line.name(), line.legalBasis()))
                        .toList(),
                work.stream()
                        .map(item -> view(plan, item, lineName(item, frozen.get(item.id()), known), user))
                        .toList(),
                Estimate.byLine(planned),
                Estimate.total(planned),
                work.stream()
                        .filter(item -> !item.planned())
                        .mapToLong(item -> item.amount() == null ? 0 : item.amount())
                        .sum(),
                drafter && (plan.state() == WorkPlanState.DRAFTING || plan.state() == WorkPlanState.APPROVED),
                plan.textVersion());
    }

    /** What is planned: of an approved plan as it was approved. */
    private List<PlannedWork> planned(WorkPlan plan, Optional<ApprovedWorkPlan> issue) {
        return issue.map(each ->
                        json.read(each.content(), WorkPlanSnapshot.class).items())
                .orElseGet(() -> plans.planned(plan));
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the person does not see the plan */
    ItemView of(UUID itemId, String user) {
        WorkPlanItem item = items.readable(itemId, user);
        WorkPlan plan = items.plan(item);
        PlannedWork frozen = planned(plan, approved.findById(plan.id())).stream()
                .filter(each -> each.id().equals(itemId))
                .findFirst()
                .orElse(null);
        return view(plan, item, lineName(item, frozen, lines.byId()), user);
    }

    private static String lineName(WorkPlanItem item, @Nullable PlannedWork frozen, Map<UUID, BudgetLine> known) {
        if (frozen != null) {
            return frozen.line();
        }
        BudgetLine line = item.budgetLineId() == null ? null : known.get(item.budgetLineId());
        return line == null ? "" : line.name();
    }

    private ItemView view(WorkPlan plan, WorkPlanItem item, String line, String user) {
        boolean drafter = access.has(user, UnitRole.DRAFTER, plan.unitCode());
        boolean isApproved = plan.state() == WorkPlanState.APPROVED;
        LocalDate due = item.dueOn();
        String by = item.progressBy();
        return new ItemView(
                item.id(),
                item.task().number(),
                item.task().label(),
                item.content(),
                item.target(),
                item.responsible(),
                due,
                item.indicator(),
                item.budgetLineId(),
                line,
                item.amount(),
                item.planned(),
                item.budgetComment(),
                item.progress(),
                item.progress().label(),
                item.percent(),
                item.progressText(),
                item.reason(),
                item.doneOn(),
                by == null ? null : people.nameOf(by),
                item.progressAt(),
                isApproved
                        && due != null
                        && item.progress().open()
                        && due.isBefore(LocalDate.ofInstant(clock.instant(), Zones.VIETNAM)),
                drafter && (item.planned() ? plan.state() == WorkPlanState.DRAFTING : isApproved),
                drafter && isApproved,
                plan.state() == WorkPlanState.CHECKING && access.has(user, MinistryGroup.FINANCE),
                item.version());
    }

    private DecisionView view(WorkPlanDecision decision) {
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
}
