package vn.gov.moc.genderequality.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Keeps the ministry committee's inspection programs: planned, approved, changed by decision, completed. */
@Service
@Transactional
public class InspectionPrograms {

    private static final int LONGEST_PURPOSE = 10_000;

    private final InspectionProgramRepository programs;
    private final InspectionProgramDecisionRepository decisions;
    private final InspectionVisitRepository visits;
    private final InspectionChangeRepository changes;
    private final VisitChecks checks;
    private final VisitConflicts conflicts;
    private final InspectionPapers papers;
    private final InspectionVisits visitService;
    private final InspectionNotices notices;
    private final InspectionWorkflow workflow;
    private final AccessPolicy access;
    private final Clock clock;

    InspectionPrograms(
            InspectionProgramRepository programs,
            InspectionProgramDecisionRepository decisions,
            InspectionVisitRepository visits,
            InspectionChangeRepository changes,
            VisitChecks checks,
            VisitConflicts conflicts,
            InspectionPapers papers,
            InspectionVisits visitService,
            InspectionNotices notices,
            InspectionWorkflow workflow,
            AccessPolicy access,
            Clock clock) {
        this.programs = programs;
        this.decisions = decisions;
        this.visits = visits;
        this.changes = changes;
        this.checks = checks;
        this.conflicts = conflicts;
        this.papers = papers;
        this.visitService = visitService;
        this.notices = notices;
        this.workflow = workflow;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What the program is for, as typed; at most 10,000 characters.
     *
     * @param version the version it was read at
     */
    public record Purpose(@Nullable String purpose, long version) {}

    /**
     * A proposed change of an approved program.
     *
     * @param visitId the visit to be changed or cancelled; none for a new one
     * @param plan as it should be; none when a visit is to be cancelled
     * @param reason why, at most 2,000 characters
     */
    public record ChangeProposal(
            @Nullable ChangeKind kind,
            @Nullable String visitId,
            @Nullable VisitPlan plan,
            @Nullable String reason) {}

    /** Begins the year's program: the ministry's committee plans. */
    public void begin(int year) {
        if (!programs.existsById(year)) {
            programs.save(new InspectionProgram(year, clock.instant()));
            notices.programBegun(year);
        }
    }

    /** Saves what the program is for; it may be incomplete. */
    public void savePurpose(int year, Purpose typed, String actor) {
        InspectionProgram program = planned(year, actor);
        FieldProblems problems = new FieldProblems();
        String purpose = problems.text("purpose", typed.purpose(), LONGEST_PURPOSE, "Mục đích, yêu cầu");
        problems.refuse();
        program.write(purpose, typed.version());
        programs.saveAndFlush(program);
    }

    /** Adds a visit to the draft; answers its id. */
    public String addVisit(int year, VisitPlan plan, String actor) {
        planned(year, actor);
        return create(year, checks.require(year, plan, null)).id();
    }

    private InspectionVisit create(int year, VisitChecks.Checked checked) {
        int number = visits.lastNumber(year, checked.unit().code()) + 1;
        return visits.saveAndFlush(new InspectionVisit(year, checked.unit(), number, checked.terms(), clock.instant()));
    }

    /** Changes a visit of the draft; its unit stays. */
    public void changeVisit(String visitId, VisitPlan plan, String actor) {
        InspectionVisit visit = visitService.locked(visitId);
        planned(visit.year(), actor);
        VisitTerms terms =
                checks.require(visit.year(), ofUnit(visit, plan), null).terms();
        visit.plan(terms, plan.version());
        visits.saveAndFlush(visit);
    }

    private static VisitPlan ofUnit(InspectionVisit visit, VisitPlan plan) {
        return new VisitPlan(
                visit.unitCode(),
                plan.firstDay(),
                plan.lastDay(),
                plan.teamHead(),
                plan.team(),
                plan.focus(),
                plan.version());
    }

    /** Takes a visit out of the draft. */
    public void removeVisit(String visitId, String actor) {
        InspectionVisit visit = visitService.locked(visitId);
        planned(visit.year(), actor);
        visit.require(VisitState.PLANNED);
        visits.delete(visit);
    }

    /** What does not fit in the year's program. */
    @Transactional(readOnly = true)
    List<VisitConflict> conflicts(int year) {
        return conflicts.among(visits(year));
    }

    /**
     * The committee submits the program to the director. A year without visits is possible when the purpose says why.
     *
     * @throws vn.gov.moc.genderequality.problem.InvalidInputException when something is missing or cannot be
     */
    public void submit(int year, String actor) {
        InspectionProgram program = planned(year, actor);
        FieldProblems problems = new FieldProblems()
                .require("purpose", !program.purpose().isEmpty(), "Hãy nhập mục đích, yêu cầu của kế hoạch kiểm tra.");
        requireAhead(problems, drafted(year));
        problems.addAll(conflicts(year).stream()
                .filter(VisitConflict::blocking)
                .map(conflict -> new FieldProblem("visits", conflict.message()))
                .distinct()
                .toList());
        problems.refuse();
        program.submit(clock.instant());
        notices.programSubmitted(year, actor);
    }

    /**
     * The director approves the program, with every visit's decision, or returns it.
     *
     * @throws vn.gov.moc.genderequality.problem.InvalidInputException when it would be approved on or after a visit's first day
     */
    public void decide(int year, Decision decision, String actor) {
        access.require(actor, MinistryGroup.DIRECTOR);
        InspectionProgram program = locked(year);
        program.require(ProgramState.APPROVING);
        Instant now = clock.instant();
        decisions.save(new InspectionProgramDecision(program, decision, actor, now));
        program.decide(decision.approved(), now);
        if (decision.approved()) {
            List<InspectionVisit> approved = drafted(year);
            FieldProblems problems = new FieldProblems();
            requireAhead(problems, approved);
            problems.refuse();
            papers.signProgram(program, approved, actor);
            approved.forEach(visit -> announce(visit, "", actor));
            notices.programApproved(year, actor);
        } else {
            notices.programReturned(program, decision.reason(), actor);
        }
    }

    private void requireAhead(FieldProblems problems, List<InspectionVisit> drafted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        drafted.forEach(visit -> problems.require(
                "visits",
                visit.firstDay().isAfter(today),
                "Ngày kiểm tra tại %s không còn ở sau hôm nay; phải đổi ngày trước khi trình, phê duyệt."
                        .formatted(visit.unitName())));
    }

    /** Without those whose unit has ceased meanwhile. */
    private List<InspectionVisit> drafted(int year) {
        return visits(year).stream()
                .filter(visit -> visit.state() == VisitState.PLANNED)
                .toList();
    }

    private void announce(InspectionVisit visit, String reason, String director) {
        if (visit.state() == VisitState.PLANNED) {
            visit.announce(clock.instant());
        }
        papers.signDecision(visit, reason, director);
    }

    /** The visits that have been approved and not begun. */
    @Transactional(readOnly = true)
    public List<InspectionVisit> approvedVisits(int year) {
        return visits(year).stream()
                .filter(visit -> visit.state() == VisitState.PREPARING)
                .toList();
    }

    /**
     * The committee proposes to change the approved program; the director decides. One proposal at a time.
     *
     * @throws ConflictException when another proposal waits, or the program is not running
     */
    public void propose(int year, ChangeProposal proposal, String actor) {
        access.require(actor, MinistryGroup.COMMITTEE);
        locked(year).require(ProgramState.RUNNING);
        if (changes.findByCycleYearAndState(year, ChangeState.PROPOSED).isPresent()) {
            throw new ConflictException(
                    "Đang có một đề nghị điều chỉnh chờ Vụ trưởng quyết định; hãy chờ quyết định rồi đề nghị tiếp.");
        }
        FieldProblems problems = new FieldProblems()
                .require("kind", proposal.kind() != null, "Hãy chọn nội dung điều chỉnh.")
                .require(
                        "visitId",
                        proposal.kind() == ChangeKind.ADD || proposal.visitId() != null,
                        "Hãy chọn đợt kiểm tra cần điều chỉnh.")
                .require(
                        "plan",
                        proposal.kind() == ChangeKind.CANCEL || proposal.plan() != null,
                        "Hãy nhập lịch và đoàn kiểm tra.");
        problems.refuse();
        String reason = TypedText.reason(proposal.reason(), "Lý do điều chỉnh");
        changes.saveAndFlush(change(year, proposal, reason, actor));
        workflow.changeProposed(year);
        notices.changeProposed(year, reason, actor);
    }

    private InspectionChange change(int year, ChangeProposal proposal, String reason, String actor) {
        ChangeKind kind = Objects.requireNonNull(proposal.kind());
        Instant now = clock.instant();
        if (kind == ChangeKind.ADD) {
            VisitChecks.Checked added = fitting(year, Objects.requireNonNull(proposal.plan()));
            return new InspectionChange(year, kind, null, added.unit().code(), added.terms(), reason, actor, now);
        }
        InspectionVisit visit = ofYear(year, Objects.requireNonNull(proposal.visitId()));
        if (!visit.state().open()) {
            throw new ConflictException(
                    "Đợt kiểm tra tại %s đã kết thúc, không điều chỉnh được nữa.".formatted(visit.unitName()));
        }
        VisitTerms terms = kind == ChangeKind.CHANGE
                ? fitting(visit, Objects.requireNonNull(proposal.plan()))
                : VisitTerms.of(visit);
        return new InspectionChange(year, kind, visit.id(), visit.unitCode(), terms, reason, actor, now);
    }

    private VisitChecks.Checked fitting(int year, VisitPlan plan) {
        VisitChecks.Checked checked = checks.require(year, plan, null);
        requireFits("", checked.unit().code(), checked.terms(), year);
        return checked;
    }

    private VisitTerms fitting(InspectionVisit visit, VisitPlan plan) {
        visit.requireChangeable();
        VisitTerms terms = checks.require(
                        visit.year(),
                        ofUnit(visit, plan),
                        visit.state() == VisitState.VISITING ? visit.firstDay() : null)
                .terms();
        requireFits(visit.id(), visit.unitCode(), terms, visit.year());
        return terms;
    }

    private void requireFits(String visitId, String unitCode, VisitTerms terms, int year) {
        new FieldProblems()
                .addAll(conflicts.of(visitId, unitCode, terms, visits(year)).stream()
                        .filter(VisitConflict::blocking)
                        .map(conflict -> new FieldProblem("team", conflict.message()))
                        .toList())
                .refuse();
    }

    private InspectionVisit ofYear(int year, String visitId) {
        InspectionVisit visit = visitService.locked(visitId);
        if (visit.year() != year) {
            throw InspectionVisits.notFound(visitId);
        }
        return visit;
    }

    /**
     * The director decides on the change that waits; an agreed one takes effect at once.
     *
     * @throws vn.gov.moc.genderequality.problem.InvalidInputException when what was proposed does not fit any more
     */
    public void decideChange(int year, Decision decision, String actor) {
        access.require(actor, MinistryGroup.DIRECTOR);
        InspectionChange change = changes.findByCycleYearAndState(year, ChangeState.PROPOSED)
                .orElseThrow(() -> new ConflictException("Không còn đề nghị điều chỉnh nào chờ quyết định."));
        change.decide(decision, actor, clock.instant());
        if (decision.approved()) {
            apply(change, actor);
        }
        notices.changeDecided(year, change, actor);
    }

    private void apply(InspectionChange change, String director) {
        switch (change.kind()) {
            case ADD -> {
                InspectionVisit visit = create(change.year(), fitting(change.year(), change.plan()));
                change.added(visit.id());
                announce(visit, change.reason(), director);
                workflow.visitApproved(visit);
            }
            case CHANGE -> {
                InspectionVisit visit = visitService.locked(Objects.requireNonNull(change.visitId()));
                List<String> before = visit.team();
                visit.change(fitting(visit, change.plan()));
                announce(visit, change.reason(), director);
                workflow.visitChanged(visit);
                notices.visitChanged(visit, before, change.reason());
            }
            case CANCEL -> visitService.cancel(Objects.requireNonNull(change.visitId()), change.reason());
        }
    }

    /** The year is over and so are its visits. */
    public void complete(int year) {
        locked(year).complete(clock.instant());
        dropChange(year);
    }

    /** The program is called off with its year: visits that are not concluded too, recommendations stay. */
    public void cancel(int year) {
        locked(year).cancel(clock.instant());
        dropChange(year);
        visits.findByCycleYearAndStateNotIn(year, VisitState.OVER)
                .forEach(visit -> visitService.cancel(visit.id(), "Chu trình năm %d đã bị hủy.".formatted(year)));
    }

    private void dropChange(int year) {
        changes.findByCycleYearAndState(year, ChangeState.PROPOSED).ifPresent(change -> change.drop(clock.instant()));
    }

    /** @throws NotFoundException when the year has no program */
    @Transactional(readOnly = true)
    public InspectionProgram program(int year) {
        return find(year).orElseThrow(() -> notFound(year));
    }

    /** The year's program, once it has begun. */
    @Transactional(readOnly = true)
    public Optional<InspectionProgram> find(int year) {
        return programs.findById(year);
    }

    /** The years that have a program, the newest first. */
    @Transactional(readOnly = true)
    List<Integer> years() {
        return programs.years();
    }

    /** The year's visits by day. */
    @Transactional(readOnly = true)
    public List<InspectionVisit> visits(int year) {
        return visits.findByCycleYearOrderByFirstDayAscIdAsc(year);
    }

    private InspectionProgram planned(int year, String actor) {
        access.require(actor, MinistryGroup.COMMITTEE);
        InspectionProgram program = locked(year);
        program.require(ProgramState.PLANNING);
        return program;
    }

    private InspectionProgram locked(int year) {
        return programs.findLockedByCycleYear(year).orElseThrow(() -> notFound(year));
    }

    private static NotFoundException notFound(int year) {
        return new NotFoundException("Không có kế hoạch kiểm tra năm %d.".formatted(year));
    }
}
