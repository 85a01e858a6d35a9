package vn.gov.moc.genderequality.workplan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/**
 * Keeps the pieces of work of the plans: planned while the plan is drafted, fixed by its approval; from then on progress is
 * recorded, and what comes up is added as unplanned. Whoever writes holds the plan, so that nobody moves it meanwhile.
 */
@Service
@Transactional
public class WorkPlanItems {

    private final WorkPlanItemRepository items;
    private final WorkPlanRepository plans;
    private final WorkPlanChecks checks;
    private final BudgetLines lines;
    private final WorkPlanAccess planAccess;
    private final AccessPolicy access;
    private final Clock clock;

    WorkPlanItems(
            WorkPlanItemRepository items,
            WorkPlanRepository plans,
            WorkPlanChecks checks,
            BudgetLines lines,
            WorkPlanAccess planAccess,
            AccessPolicy access,
            Clock clock) {
        this.items = items;
        this.plans = plans;
        this.checks = checks;
        this.lines = lines;
        this.planAccess = planAccess;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Adds a piece of work: to the draft, or to an approved plan as unplanned, which must be complete.
     *
     * @throws InvalidInputException when something is missing or cannot be kept
     * @throws ConflictException when the plan does not let one be added now
     */
    public WorkPlanItem add(int year, String unitCode, WorkPlanItemDraft draft, String actor) {
        access.require(actor, UnitRole.DRAFTER, unitCode);
        WorkPlan plan = locked(WorkPlan.idOf(year, unitCode));
        requireWritable(plan, plan.state() != WorkPlanState.APPROVED);
        WorkPlanItem item =
                new WorkPlanItem(plan.id(), items.lastPosition(plan.id()) + 1, plan.state() == WorkPlanState.DRAFTING);
        return described(plan, item, draft, actor);
    }

    /**
     * Describes a piece of work anew.
     *
     * @throws InvalidInputException when something is missing or cannot be kept
     * @throws ConflictException when somebody saved in between, or the approved plan has fixed it
     */
    public WorkPlanItem describe(UUID id, WorkPlanItemDraft draft, String actor) {
        WorkPlanItem item = get(id);
        WorkPlan plan = drafted(item, actor);
        requireWritable(plan, item.planned());
        item.requireVersion(draft.version());
        return described(plan, item, draft, actor);
    }

    private WorkPlanItem described(WorkPlan plan, WorkPlanItem item, WorkPlanItemDraft draft, String actor) {
        checks.require(draft, plan.year());
        item.describe(draft, actor, clock.instant());
        if (!item.planned()) {
            List<FieldProblem> missing = checks.missing(item, plan.year(), "");
            if (!missing.isEmpty()) {
                throw new InvalidInputException(missing);
            }
        }
        return items.saveAndFlush(item);
    }

    /**
     * Takes a piece of work out of the draft, or an unplanned one back; the audit keeps it.
     *
     * @throws ConflictException when the approved plan has fixed it, or it was changed meanwhile
     */
    public void remove(UUID id, long version, String actor) {
        WorkPlanItem item = get(id);
        WorkPlan plan = drafted(item, actor);
        requireWritable(plan, item.planned());
        item.requireVersion(version);
        items.delete(item);
    }

    /**
     * Says how far a piece of work of an approved plan is.
     *
     * @throws InvalidInputException when something is missing or cannot be kept
     * @throws ConflictException when somebody saved in between, or the plan is not approved
     */
    public WorkPlanItem record(UUID id, WorkProgressDraft draft, String actor) {
        WorkPlanItem item = get(id);
        WorkPlan plan = drafted(item, actor);
        if (plan.state() != WorkPlanState.APPROVED) {
            throw new ConflictException("Kế hoạch công tác chưa được phê duyệt nên chưa ghi được tiến độ.");
        }
        item.requireVersion(draft.version());
        checks.require(draft, plan.year());
        item.record(draft, actor, clock.instant());
        return items.saveAndFlush(item);
    }

    /**
     * The finance desk says something of a piece of work's estimate while it checks it; empty takes it back.
     *
     * @param version the version the item was read at
     * @throws InvalidInputException when it is too long
     * @throws ConflictException when somebody saved in between, or the estimate is not being checked
     */
    public WorkPlanItem comment(UUID id, @Nullable String typed, long version, String actor) {
        access.require(actor, MinistryGroup.FINANCE);
        WorkPlanItem item = get(id);
        locked(item.planId()).require(WorkPlanState.CHECKING);
        item.requireVersion(version);
        FieldProblems problems = new FieldProblems();
        String comment = problems.text("comment", typed, 2_000, "Ý kiến về dự toán");
        problems.refuse();
        item.comment(comment, actor, clock.instant());
        return items.saveAndFlush(item);
    }

    /**
     * The piece of work for whoever sees its plan.
     *
     * @throws AccessDeniedException when the person does not
     * @throws NotFoundException when there is none
     */
    @Transactional(readOnly = true)
    public WorkPlanItem readable(UUID id, String user) {
        WorkPlanItem item = get(id);
        planAccess.requireSees(user, plan(item).unitCode());
        return item;
    }

    /** The budget line of this name that plans of the year may use. */
    @Transactional(readOnly = true)
    public Optional<UUID> line(String name, int year) {
        return lines.of(year).stream()
                .filter(line -> line.name().equals(name))
                .map(BudgetLine::id)
                .findFirst();
    }

    /** The plan a piece of work belongs to. */
    @Transactional(readOnly = true)
    WorkPlan plan(WorkPlanItem item) {
        return plans.findById(item.planId()).orElseThrow();
    }

    private static void requireWritable(WorkPlan plan, boolean planned) {
        if (plan.state() == WorkPlanState.APPROVED && planned) {
            throw new ConflictException(
                    "Nhiệm vụ này nằm trong kế hoạch đã phê duyệt nên không sửa hoặc xóa được; chỉ ghi được tiến độ.");
        }
        if (plan.state() != WorkPlanState.APPROVED) {
            plan.require(WorkPlanState.DRAFTING);
        }
    }

    /** The item's plan, held; the item was read before, its version tells whether it is still the same. */
    private WorkPlan drafted(WorkPlanItem item, String actor) {
        WorkPlan plan = locked(item.planId());
        access.require(actor, UnitRole.DRAFTER, plan.unitCode());
        return plan;
    }

    private WorkPlan locked(String planId) {
        return plans.findLockedById(planId)
                .orElseThrow(() -> new NotFoundException("Không có kế hoạch công tác %s.".formatted(planId)));
    }

    private WorkPlanItem get(UUID id) {
        return items.findById(id)
                .orElseThrow(() -> new NotFoundException("Không có nhiệm vụ này; có thể nhiệm vụ đã bị xóa."));
    }
}
