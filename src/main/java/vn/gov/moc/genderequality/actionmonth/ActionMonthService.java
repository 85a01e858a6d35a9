package vn.gov.moc.genderequality.actionmonth;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.activity.Activity;
import vn.gov.moc.genderequality.activity.ActivityService;
import vn.gov.moc.genderequality.activity.ActivityState;
import vn.gov.moc.genderequality.cycle.ActionMonthDates;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.document.PlanNumbers;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.SigningAuthorities;
import vn.gov.moc.genderequality.organization.SigningAuthority;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Moves a unit's Action Month from the plan to the evaluation. */
@Service
@Transactional
public class ActionMonthService {

    private static final int LONGEST_TEXT = 10_000;

    private final ActionMonthRepository months;
    private final ActionMonthDecisionRepository decisions;
    private final ApprovedPlanRepository plans;
    private final PlanNumbers numbers;
    private final ActivityService activities;
    private final ActionMonthCampaigns campaigns;
    private final ActionMonthNotices notices;
    private final CycleService cycles;
    private final OrganizationUnitRepository units;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final SigningAuthorities authorities;
    private final CanonicalJson json;
    private final Clock clock;

    ActionMonthService(
            ActionMonthRepository months,
            ActionMonthDecisionRepository decisions,
            ApprovedPlanRepository plans,
            PlanNumbers numbers,
            ActivityService activities,
            ActionMonthCampaigns campaigns,
            ActionMonthNotices notices,
            CycleService cycles,
            OrganizationUnitRepository units,
            PeopleDirectory people,
            AccessPolicy access,
            SigningAuthorities authorities,
            CanonicalJson json,
            Clock clock) {
        this.months = months;
        this.decisions = decisions;
        this.plans = plans;
        this.numbers = numbers;
        this.activities = activities;
        this.campaigns = campaigns;
        this.notices = notices;
        this.cycles = cycles;
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
    public record PlanTexts(
            @Nullable String goals, @Nullable String organisation, long version) {}

    /**
     * The evaluation as typed; each text at most 10,000 characters.
     *
     * @param version the version it was read at
     */
    public record Evaluation(
            @Nullable String strengths,
            @Nullable String limits,
            @Nullable String proposals,
            long version) {}

    /**
     * Creates the year's next missing months, at most {@code chunk} of them.
     *
     * @return the new months' ids; fewer than {@code chunk} when every unit has its own
     */
    public List<String> open(int year, int chunk) {
        return units.findAllById(months.unitsWithout(year, chunk)).stream()
                .map(unit -> {
                    ActionMonth month = months.save(new ActionMonth(year, unit, clock.instant()));
                    notices.opened(month);
                    return month.id();
                })
                .toList();
    }

    /**
     * Saves the plan's texts; they may be incomplete.
     *
     * @throws InvalidInputException when a text is too long
     * @throws vn.gov.moc.genderequality.problem.ConflictException when somebody saved in between, or it is not being planned
     */
    public void savePlan(String id, PlanTexts texts, String actor) {
        ActionMonth month = drafted(id, actor);
        List<FieldProblem> problems = new ArrayList<>();
        String goals = text(problems, "goals", texts.goals(), "Mục đích, yêu cầu");
        String organisation = text(problems, "organisation", texts.organisation(), "Tổ chức thực hiện");
        refuse(problems);
        month.writePlan(goals, organisation, texts.version());
        months.saveAndFlush(month);
    }

    /**
     * The drafter sends the plan to the unit's committee.
     *
     * @throws InvalidInputException when a text or a part of an activity is missing; one problem per field
     */
    public void submitPlan(String id, String actor) {
        ActionMonth month = drafted(id, actor);
        List<FieldProblem> problems = new ArrayList<>();
        require(problems, "goals", !month.goals().isEmpty(), "Hãy nhập mục đích, yêu cầu của kế hoạch.");
        require(problems, "organisation", !month.organisation().isEmpty(), "Hãy nhập phần tổ chức thực hiện.");
        require(
                problems,
                "activities",
                !activities.ofMonth(month.unitCode(), month.year()).isEmpty(),
                "Kế hoạch phải có ít nhất một hoạt động.");
        problems.addAll(activities.missing(month.unitCode(), month.year()));
        refuse(problems);
        month.submitPlan(clock.instant());
        notices.waiting(month, UnitRole.COMMITTEE, actor);
    }

    /** The unit's committee agrees with the plan or returns it. */
    public void reviewPlan(String id, Decision decision, String actor) {
        ActionMonth month = locked(id);
        access.require(actor, UnitRole.COMMITTEE, month.unitCode());
        month.require(ActionMonthState.IN_REVIEW);
        record(month, ActionMonthStep.COMMITTEE, decision, actor, null);
        month.review(decision.approved(), clock.instant());
        if (decision.approved()) {
            notices.waiting(month, UnitRole.HEAD, actor);
        } else {
            notices.returned(month, ActionMonthStep.COMMITTEE, decision.reason(), actor);
        }
    }

    /**
     * The head, or somebody in his stead, approves the plan or returns it. An approved plan gets its number, an immutable
     * snapshot and the snapshot's SHA-256.
     */
    public void approvePlan(String id, Decision decision, String actor) {
        ActionMonth month = locked(id);
        OrganizationUnit unit = units.findById(month.unitCode()).orElseThrow();
        SigningAuthority authority = authorities.require(actor, unit, SigningMatter.ACTION_MONTH_PLAN);
        month.require(ActionMonthState.APPROVING);
        record(month, ActionMonthStep.HEAD, decision, actor, authority.onBehalfOf());
        Instant now = clock.instant();
        month.decide(decision.approved(), now);
        if (decision.approved()) {
            PlanSnapshot snapshot = snapshot(month, unit, authority, now);
            String content = json.write(snapshot);
            plans.save(new ApprovedPlan(snapshot, content, CanonicalJson.sha256(content)));
            activities.approve(month.unitCode(), month.year());
            notices.approved(month, snapshot.documentNumber(), actor);
        } else {
            notices.returned(month, ActionMonthStep.HEAD, decision.reason(), actor);
        }
    }

    private PlanSnapshot snapshot(ActionMonth month, OrganizationUnit unit, SigningAuthority authority, Instant now) {
        int year = Year.from(now.atZone(Zones.VIETNAM)).getValue();
        ActionMonthDates dates = cycles.cycle(month.year()).actionMonth();
        return new PlanSnapshot(
                month.id(),
                month.year(),
                unit.code(),
                month.unitName(),
                unit.abbreviation(),
                numbers.take(unit.code(), year, unit.abbreviation()),
                dates.beginsOn(),
                dates.endsOn(),
                campaigns.theme(month.year()).orElse(""),
                month.goals(),
                month.organisation(),
                activities.ofMonth(month.unitCode(), month.year()).stream()
                        .map(PlanSnapshot.PlannedActivity::of)
                        .toList(),
                authority.signer(),
                people.nameOf(authority.signer()),
                authority.lines(),
                authority.onBehalfOf(),
                unit.seat(),
                now);
    }

    /**
     * The drafter has recorded what became of every activity.
     *
     * @throws InvalidInputException when an activity has no outcome yet; one problem for each
     */
    public void recordResults(String id, String actor) {
        ActionMonth month = drafted(id, actor);
        refuse(activities.ofMonth(month.unitCode(), month.year()).stream()
                .filter(activity -> activity.state() == ActivityState.PLANNED)
                .map(activity -> new FieldProblem(
                        "activities[%s]".formatted(activity.id()),
                        "Hoạt động “%s” chưa ghi kết quả: đã tổ chức, hoãn hay không tổ chức."
                                .formatted(activity.title())))
                .toList());
        month.beginEvaluation(clock.instant());
    }

    /**
     * Saves the evaluation; it may be incomplete.
     *
     * @throws InvalidInputException when a text is too long
     * @throws vn.gov.moc.genderequality.problem.ConflictException when somebody saved in between, or there is nothing to
     *     evaluate
     */
    public void saveEvaluation(String id, Evaluation evaluation, String actor) {
        ActionMonth month = drafted(id, actor);
        List<FieldProblem> problems = new ArrayList<>();
        String strengths = text(problems, "strengths", evaluation.strengths(), "Ưu điểm");
        String limits = text(problems, "limits", evaluation.limits(), "Tồn tại, hạn chế");
        String proposals = text(problems, "proposals", evaluation.proposals(), "Đề xuất, kiến nghị");
        refuse(problems);
        month.writeEvaluation(strengths, limits, proposals, evaluation.version());
        months.saveAndFlush(month);
    }

    /**
     * The drafter finishes the evaluation; the month's figures are final.
     *
     * @throws InvalidInputException when a text is missing
     */
    public void complete(String id, String actor) {
        ActionMonth month = drafted(id, actor);
        List<FieldProblem> problems = new ArrayList<>();
        require(problems, "strengths", !month.strengths().isEmpty(), "Hãy nhập ưu điểm.");
        require(problems, "limits", !month.limits().isEmpty(), "Hãy nhập tồn tại, hạn chế.");
        require(problems, "proposals", !month.proposals().isEmpty(), "Hãy nhập đề xuất, kiến nghị.");
        refuse(problems);
        month.complete(clock.instant());
        notices.completed(month, actor);
    }

    /** The month is called off, with its cycle or because the unit is gone; what was entered stays. */
    public void cancel(String id) {
        ActionMonth month = locked(id);
        month.cancel(clock.instant());
        notices.cancelled(month);
    }

    /** The year's months that are not over. */
    @Transactional(readOnly = true)
    public List<String> openMonths(int year) {
        return months.openIds(year);
    }

    /** @throws NotFoundException when there is no such month */
    @Transactional(readOnly = true)
    public ActionMonth month(String id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    /** The unit's month of a year, once it is opened. */
    @Transactional(readOnly = true)
    public Optional<ActionMonth> find(String id) {
        return months.findById(id);
    }

    /** The approved plan's number; none before. */
    @Transactional(readOnly = true)
    public Optional<String> planNumber(String id) {
        return plans.findById(id).map(ApprovedPlan::documentNumber);
    }

    /** The month's activities, by day. */
    @Transactional(readOnly = true)
    public List<Activity> activities(ActionMonth month) {
        return activities.ofMonth(month.unitCode(), month.year());
    }

    private ActionMonth drafted(String id, String actor) {
        ActionMonth month = locked(id);
        access.require(actor, UnitRole.DRAFTER, month.unitCode());
        return month;
    }

    private ActionMonth locked(String id) {
        return months.findLockedById(id).orElseThrow(() -> notFound(id));
    }

    private static NotFoundException notFound(String id) {
        return new NotFoundException("Không có Tháng hành động %s.".formatted(id));
    }

    private void record(
            ActionMonth month, ActionMonthStep step, Decision decision, String actor, @Nullable String onBehalfOf) {
        decisions.save(new ActionMonthDecision(month, step, decision, actor, onBehalfOf, clock.instant()));
    }

    private static String text(List<FieldProblem> problems, String field, @Nullable String typed, String what) {
        String text = TypedText.clean(typed).strip();
        if (text.length() > LONGEST_TEXT) {
            problems.add(
                    new FieldProblem(field, "%s dài quá %s ký tự.".formatted(what, TypedText.number(LONGEST_TEXT))));
        }
        return text;
    }

    private static void require(List<FieldProblem> problems, String field, boolean holds, String message) {
        if (!holds) {
            problems.add(new FieldProblem(field, message));
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
