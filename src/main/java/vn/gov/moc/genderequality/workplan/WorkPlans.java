package vn.gov.moc.genderequality.workplan;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.document.PlanNumbers;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.SigningAuthorities;
import vn.gov.moc.genderequality.organization.SigningAuthority;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.workplan.WorkPlanSnapshot.PlannedWork;

/** Moves a unit's work plan from the draft to the approval. */
@Service
@Transactional
public class WorkPlans {

    private static final int LONGEST_TEXT = 10_000;

    private final WorkPlanRepository plans;
    private final WorkPlanItemRepository items;
    private final WorkPlanDecisionRepository decisions;
    private final ApprovedWorkPlanRepository approved;
    private final WorkPlanChecks checks;
    private final WorkPlanNotices notices;
    private final BudgetLines lines;
    private final PlanNumbers numbers;
    private final OrganizationUnitRepository units;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final SigningAuthorities authorities;
    private final CanonicalJson json;
    private final Clock clock;

    WorkPlans(
            WorkPlanRepository plans,
            WorkPlanItemRepository items,
            WorkPlanDecisionRepository decisions,
            ApprovedWorkPlanRepository approved,
            WorkPlanChecks checks,
            WorkPlanNotices notices,
            BudgetLines lines,
            PlanNumbers numbers,
            OrganizationUnitRepository units,
            PeopleDirectory people,
            AccessPolicy access,
            SigningAuthorities authorities,
            CanonicalJson json,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.decisions = decisions;
        this.approved = approved;
        this.checks = checks;
        this.notices = notices;
        this.lines = lines;
        this.numbers = numbers;
        this.units = units;
        this.people = people;
        this.access = access;
        this.authorities = authorities;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The plan's texts as typed.
     *
     * @param goals mục đích, yêu cầu; at most 10,000 characters
     * @param organisation tổ chức thực hiện; at most 10,000 characters
     * @param version the version they were read at
     */
    public record Texts(@Nullable String goals, @Nullable String organisation, long version) {}

    /**
     * Saves the plan's texts; they may be incomplete.
     *
     * @throws InvalidInputException when a text is too long
     * @throws ConflictException when somebody saved in between, or the plan is not being drafted
     */
    public void save(String id, Texts texts, String actor) {
        WorkPlan plan = drafted(id, actor);
        FieldProblems problems = new FieldProblems();
        String goals = problems.text("goals", texts.goals(), LONGEST_TEXT, "Mục đích, yêu cầu");
        String organisation = problems.text("organisation", texts.organisation(), LONGEST_TEXT, "Tổ chức thực hiện");
        problems.refuse();
        plan.write(goals, organisation, texts.version());
        plans.saveAndFlush(plan);
    }

    /**
     * The drafter sends the plan to the unit's committee.
     *
     * @throws InvalidInputException when a text, every item or a part of one is missing; one problem per field
     */
    public void submit(String id, String actor) {
        WorkPlan plan = drafted(id, actor);
        plan.require(WorkPlanState.DRAFTING);
        List<WorkPlanItem> work = items(plan);
        FieldProblems problems = new FieldProblems()
                .require("goals", !plan.goals().isEmpty(), "Hãy nhập mục đích, yêu cầu của kế hoạch.")
                .require("organisation", !plan.organisation().isEmpty(), "Hãy nhập phần tổ chức thực hiện.")
                .require("items", !work.isEmpty(), "Kế hoạch phải có ít nhất một nhiệm vụ.");
        work.forEach(item -> problems.addAll(checks.missing(item, plan.year(), "items[%s].".formatted(item.id()))));
        problems.refuse();
        plan.submit(clock.instant());
        notices.waiting(plan, WorkPlanStep.COMMITTEE, actor);
    }

    /** The unit's committee agrees with the plan or returns it. */
    public void review(String id, Decision decision, String actor) {
        WorkPlan plan = locked(id);
        access.require(actor, UnitRole.COMMITTEE, plan.unitCode());
        plan.require(WorkPlanState.IN_REVIEW);
        record(plan, WorkPlanStep.COMMITTEE, decision, actor, null);
        plan.review(decision.approved(), clock.instant());
        tell(plan, WorkPlanStep.COMMITTEE, WorkPlanStep.FINANCE, decision, actor);
    }

    /** The ministry's finance desk agrees with the estimate or returns the plan. */
    public void checkBudget(String id, Decision decision, String actor) {
        WorkPlan plan = locked(id);
        access.require(actor, MinistryGroup.FINANCE);
        plan.require(WorkPlanState.CHECKING);
        record(plan, WorkPlanStep.FINANCE, decision, actor, null);
        plan.checkBudget(decision.approved(), clock.instant());
        tell(plan, WorkPlanStep.FINANCE, WorkPlanStep.HEAD, decision, actor);
    }

    private void tell(WorkPlan plan, WorkPlanStep step, WorkPlanStep next, Decision decision, String actor) {
        if (decision.approved()) {
            notices.waiting(plan, next, actor);
        } else {
            notices.returned(plan, step, decision.reason(), actor);
        }
    }

    /**
     * The head, or somebody in his stead, approves the plan or returns it. An approved plan gets its number, an immutable
     * snapshot with its budget lines as they are called now, and the snapshot's SHA-256.
     */
    public void approve(String id, Decision decision, String actor) {
        WorkPlan plan = locked(id);
        OrganizationUnit unit = units.findById(plan.unitCode()).orElseThrow();
        SigningAuthority authority = authorities.require(actor, unit, SigningMatter.WORK_PLAN);
        plan.require(WorkPlanState.APPROVING);
        record(plan, WorkPlanStep.HEAD, decision, actor, authority.onBehalfOf());
        Instant now = clock.instant();
        plan.approve(decision.approved(), now);
        if (decision.approved()) {
            WorkPlanSnapshot snapshot = snapshot(plan, unit, authority, now);
            String content = json.write(snapshot);
            approved.save(new ApprovedWorkPlan(snapshot, content, CanonicalJson.sha256(content)));
            notices.approved(plan, snapshot.documentNumber(), actor);
        } else {
            notices.returned(plan, WorkPlanStep.HEAD, decision.reason(), actor);
        }
    }

    private WorkPlanSnapshot snapshot(WorkPlan plan, OrganizationUnit unit, SigningAuthority authority, Instant now) {
        return new WorkPlanSnapshot(
                plan.id(),
                plan.year(),
                unit.code(),
                plan.unitName(),
                unit.abbreviation(),
                numbers.take(unit.code(), Year.from(now.atZone(Zones.VIETNAM)).getValue(), unit.abbreviation()),
                plan.goals(),
                plan.organisation(),
                planned(plan),
                authority.signer(),
                people.nameOf(authority.signer()),
                authority.lines(),
                authority.onBehalfOf(),
                unit.seat(),
                now);
    }

    /** What the plan has of work as it stands, with its budget lines as they are called now. */
    List<PlannedWork> planned(WorkPlan plan) {
        Map<UUID, BudgetLine> known = lines.byId();
        return items(plan).stream()
                .filter(WorkPlanItem::planned)
                .map(item -> PlannedWork.of(item, item.budgetLineId() == null ? null : known.get(item.budgetLineId())))
                .toList();
    }

    /** The plan is called off, with its cycle or because the unit is gone; what was entered stays. */
    public void cancel(String id) {
        WorkPlan plan = locked(id);
        plan.cancel(clock.instant());
        notices.cancelled(plan);
    }

    /** The year's plans that are not approved yet. */
    @Transactional(readOnly = true)
    public List<String> openPlans(int year) {
        return plans.openIds(year);
    }

    /** @throws NotFoundException when there is no such plan */
    @Transactional(readOnly = true)
    public WorkPlan plan(String id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    /** The unit's plan of a year, once it is begun. */
    @Transactional(readOnly = true)
    public Optional<WorkPlan> find(String id) {
        return plans.findById(id);
    }

    /** The plan's pieces of work by task, planned ones and those that came up later. */
    @Transactional(readOnly = true)
    public List<WorkPlanItem> items(WorkPlan plan) {
        return items.findByPlanIdOrderByTaskAscPositionAsc(plan.id());
    }

    /** The approved plan's number; none before. */
    @Transactional(readOnly = true)
    public Optional<String> number(String id) {
        return approved.findById(id).map(ApprovedWorkPlan::documentNumber);
    }

    private WorkPlan drafted(String id, String actor) {
        WorkPlan plan = locked(id);
        access.require(actor, UnitRole.DRAFTER, plan.unitCode());
        return plan;
    }

    private WorkPlan locked(String id) {
        return plans.findLockedById(id).orElseThrow(() -> notFound(id));
    }

    private static NotFoundException notFound(String id) {
        return new NotFoundException("Không có kế hoạch công tác %s.".formatted(id));
    }

    private void record(
            WorkPlan plan, WorkPlanStep step, Decision decision, String actor, @Nullable String onBehalfOf) {
        decisions.save(new WorkPlanDecision(plan, step, decision, actor, onBehalfOf, clock.instant()));
    }
}
