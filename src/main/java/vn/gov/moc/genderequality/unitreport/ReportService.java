package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
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
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.ReportRules.Violation;
import vn.gov.moc.genderequality.unitreport.ReportSnapshots.Replaced;
import vn.gov.moc.genderequality.unitreport.ReportSnapshots.Snapshot;

/**
 * Moves a unit's report along its path. Every move checks that the actor has the role in this very unit (administrators
 * included: nobody signs for another), locks the report and tells the people concerned in the same transaction.
 */
@Service
@Transactional
public class ReportService {

    private static final Set<ReportState> DONE = EnumSet.of(ReportState.ACCEPTED, ReportState.CANCELLED);

    private final EntityManager entityManager;
    private final UnitReportRepository reports;
    private final ReportContents contents;
    private final ReportChecks checks;
    private final ReportDecisionRepository decisions;
    private final ReportRoundRepository rounds;
    private final ReportIssueRepository issues;
    private final ReportSnapshots snapshots;
    private final AcceptedFigures figures;
    private final ReviewConditions conditions;
    private final ReportStages stages;
    private final ReportNotices notices;
    private final CycleService cycles;
    private final OrganizationUnitRepository units;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final SigningAuthorities authorities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportService(
            EntityManager entityManager,
            UnitReportRepository reports,
            ReportContents contents,
            ReportChecks checks,
            ReportDecisionRepository decisions,
            ReportRoundRepository rounds,
            ReportIssueRepository issues,
            ReportSnapshots snapshots,
            AcceptedFigures figures,
            ReviewConditions conditions,
            ReportStages stages,
            ReportNotices notices,
            CycleService cycles,
            OrganizationUnitRepository units,
            PeopleDirectory people,
            AccessPolicy access,
            SigningAuthorities authorities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entityManager = entityManager;
        this.reports = reports;
        this.contents = contents;
        this.checks = checks;
        this.decisions = decisions;
        this.rounds = rounds;
        this.issues = issues;
        this.snapshots = snapshots;
        this.figures = figures;
        this.conditions = conditions;
        this.stages = stages;
        this.notices = notices;
        this.cycles = cycles;
        this.units = units;
        this.people = people;
        this.access = access;
        this.authorities = authorities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Creates the next missing reports of an open period, at most {@code chunk} of them. The units are shared out among lanes,
     * each of which may be opened at the same time as the others; two nodes that open the same lane do so one after the other.
     *
     * @param lane from 0
     * @return the new reports' ids; empty when every unit of the lane has its report
     */
    public List<String> open(String periodId, int lane, int lanes, int chunk) {
        ReportingPeriod period = cycles.holdPeriod(periodId);
        reports.lockLane(periodId, lane);
        return opened(units.findAllById(reports.unitsWithoutReport(periodId, lane, lanes, chunk)).stream()
                .map(unit -> new UnitReport(period, unit))
                .toList());
    }

    /**
     * The drafter sends the report to the unit's committee.
     *
     * @throws InvalidInputException when a blocking rule is broken, a warning is not explained or a comment is not
     *     settled; one problem per field
     */
    public void requestReview(String reportId, String actor) {
        UnitReport report = locked(reportId);
        access.require(actor, UnitRole.DRAFTER, report.unitCode());
        ReportChecks.Checked checked = checks.of(report);
        List<FieldProblem> problems = Stream.concat(
                        checked.violations().stream()
                                .filter(Violation::blocks)
                                .map(violation -> new FieldProblem(violation.field(), violation.demand())),
                        conditions.openComments(report))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        report.requestReview();
        moved(report);
        rounds.save(new ReportRound(report, snapshots.write(checked.content()), actor, clock.instant()));
        notices.waiting(report, UnitRole.COMMITTEE, actor);
    }

    /**
     * The unit's committee approves or returns.
     *
     * @throws InvalidInputException when it approves without having marked both checks in this round
     */
    public void review(String reportId, Decision decision, String actor) {
        UnitReport report = locked(reportId);
        access.require(actor, UnitRole.COMMITTEE, report.unitCode());
        report.require(ReportState.IN_REVIEW);
        if (decision.approved()) {
            conditions.requireChecks(report);
        }
        record(report, ReportStep.COMMITTEE, decision, actor);
        report.review(decision.approved());
        moved(report);
        if (decision.approved()) {
            notices.waiting(report, UnitRole.HEAD, actor);
        } else {
            notices.returned(report, ReportStep.COMMITTEE, decision.reason(), actor);
        }
    }

    /**
     * The unit's head, or somebody in his stead, signs, which submits the report to the ministry, or returns it. A submitted
     * report gets its number, an immutable snapshot and the snapshot's SHA-256.
     */
    public void sign(String reportId, Decision decision, String actor) {
        UnitReport report = locked(reportId);
        OrganizationUnit unit = unit(report.unitCode());
        SigningAuthority authority = authorities.require(actor, unit, SigningMatter.UNIT_REPORT);
        record(report, ReportStep.HEAD, decision, actor, authority.onBehalfOf());
        if (decision.approved()) {
            Instant now = clock.instant();
            report.submit(now);
            moved(report);
            issue(report, unit, authority, now);
        } else {
            report.refuseSignature();
            moved(report);
            notices.returned(report, ReportStep.HEAD, decision.reason(), actor);
        }
    }

    private void issue(UnitReport report, OrganizationUnit unit, SigningAuthority authority, Instant submittedAt) {
        String signer = authority.signer();
        int year = Year.from(submittedAt.atZone(Zones.VIETNAM)).getValue();
        String number = "%02d/BC-%s".formatted(issues.takeNumber(unit.code(), year), unit.abbreviation());
        Optional<ReportIssue> last = issues.findFirstByReportIdOrderByIssueNumberDesc(report.id());
        UUID accepted = report.acceptedIssue();
        Optional<ReportIssue> replaced = accepted == null ? last : issues.findById(accepted);
        Snapshot snapshot = new Snapshot(
                report.id(),
                unit.code(),
                unit.name(),
                cycles.period(report.periodId()).label(),
                report.templateId(),
                number,
                report.round(),
                report.originalDueOn(),
                report.dueOn(),
                signer,
                people.nameOf(signer),
                authority.lines(),
                authority.onBehalfOf(),
                unit.seat(),
                submittedAt,
                replaced.map(Replaced::of).orElse(null),
                checks.of(report).content());
        String content = snapshots.write(snapshot);
        issues.save(new ReportIssue(
                report,
                last.map(ReportIssue::issueNumber).orElse(0) + 1,
                replaced.map(ReportIssue::getId).orElse(null),
                number,
                content,
                ReportSnapshots.sha256(content),
                authority,
                submittedAt));
    }

    /**
     * Asks the report of a unit that came to its part after the period had opened, by what it takes over.
     *
     * @param notBefore the due date is at least this day, for the one whose work it takes over had time until then
     * @return the report's id; none when the unit has its report of the period already, which stays as it is
     */
    List<String> openFor(String periodId, String unitCode, LocalDate notBefore) {
        ReportingPeriod period = cycles.lockPeriod(periodId);
        String id = UnitReport.idOf(periodId, unitCode);
        if (reports.existsById(id)) {
            return List.of();
        }
        UnitReport report = new UnitReport(period, unit(unitCode));
        if (notBefore.isAfter(report.dueOn())) {
            report.extend(notBefore);
        }
        return opened(List.of(report));
    }

    /** Their ids are given, and nobody has used them: what is new need not be looked for. */
    private List<String> opened(List<UnitReport> opened) {
        opened.forEach(entityManager::persist);
        stages.opened(opened);
        notices.opened(opened);
        return opened.stream().map(UnitReport::id).toList();
    }

    /** Tells the unit that the ministry has its report, with number and hash; the desk learns what came in. */
    public void sendReceipt(String reportId) {
        UnitReport report = report(reportId);
        ReportIssue issue = lastIssue(reportId);
        UUID replaces = issue.replaces();
        notices.receipt(
                report,
                issue,
                replaces == null ? null : issues.findById(replaces).orElseThrow());
    }

    ReportIssue lastIssue(String reportId) {
        return issues.findFirstByReportIdOrderByIssueNumberDesc(reportId).orElseThrow();
    }

    /** The desk accepts, or returns for a supplement. */
    public void check(String reportId, Decision decision, String actor) {
        UnitReport report = locked(reportId);
        access.require(actor, MinistryGroup.DESK);
        record(report, ReportStep.MINISTRY, decision, actor);
        if (!decision.approved() && !unit(report.unitCode()).active()) {
            throw new InvalidInputException(
                    "decision",
                    "Đơn vị đã ngừng hoạt động, không còn ai bổ sung báo cáo nên không trả lại được; hãy chấp nhận báo cáo đã nộp.");
        }
        if (decision.approved()) {
            ReportIssue issue = lastIssue(reportId);
            report.accept(issue.getId());
            moved(report);
            figures.replace(issue.getId());
            notices.accepted(report);
            events.publishEvent(
                    new ReportAccepted(reportId, report.periodId(), report.unitName(), issue.documentNumber()));
        } else {
            report.returnToUnit(clock.instant());
            moved(report);
            notices.returned(report, ReportStep.MINISTRY, decision.reason(), actor);
        }
    }

    /** Records that the report stands elsewhere now; everything that moves a report says so here. */
    void moved(UnitReport report) {
        stages.moved(report);
    }

    void record(UnitReport report, ReportStep step, Decision decision, String actor) {
        record(report, step, decision, actor, null);
    }

    private void record(
            UnitReport report, ReportStep step, Decision decision, String actor, @Nullable String onBehalfOf) {
        decisions.save(new ReportDecision(report, step, decision, actor, onBehalfOf, clock.instant()));
    }

    /**
     * The report is called off, with its cycle or because the unit is gone; of an accepted one its correction only, and its
     * content is again what is valid.
     */
    public void cancel(String reportId) {
        UnitReport report = locked(reportId);
        UUID accepted = report.acceptedIssue();
        if (report.correction() && accepted != null) {
            ReportIssue valid = issues.findById(accepted).orElseThrow();
            keepUnsent(report);
            contents.restore(
                    reportId, snapshots.read(valid.content()).content(), valid.signedBy(), valid.submittedAt());
        }
        report.cancel();
        moved(report);
    }

    /** A draft that was sent to review is kept with its round already. */
    private void keepUnsent(UnitReport report) {
        if (report.state() == ReportState.DRAFTING) {
            String draft = snapshots.write(contents.of(report.id()));
            rounds.save(new ReportRound(report, draft, ReportTemplates.SYSTEM, clock.instant()));
        }
    }

    /**
     * The desk lets a report in after the period has closed, until the end of the day, for a reason.
     *
     * @throws InvalidInputException when the day lies in the past, within the period or over a year after it, or the
     *     reason is missing
     */
    public void admitUntil(String reportId, @Nullable LocalDate day, @Nullable String reason, String actor) {
        UnitReport report = locked(reportId);
        access.require(actor, MinistryGroup.DESK);
        LocalDate lastDay = report.lastDay();
        if (day == null
                || day.isBefore(LocalDate.now(clock))
                || !day.isAfter(lastDay)
                || day.isAfter(lastDay.plusYears(1))) {
            throw new InvalidInputException(
                    "until",
                    "Ngày cho phép nộp muộn phải từ hôm nay trở đi, sau ngày khoá kỳ báo cáo (%s) và không quá một năm sau ngày đó."
                            .formatted(report.closesText()));
        }
        report.admitUntil(day, TypedText.reason(reason, "Lý do cho nộp muộn"));
        notices.admitted(report, day);
    }

    /** The units are listed as late (the ladder's rung of seven days). */
    public void listAsLate(Collection<String> reportIds) {
        if (!reportIds.isEmpty()) {
            Instant now = clock.instant();
            reports.findLockedByIdInOrderById(reportIds).forEach(report -> report.listAsLate(now));
        }
    }

    /**
     * Reports the ministry waits for, of periods that are open, in the order of their ids.
     *
     * @param after they follow this one
     */
    @Transactional(readOnly = true)
    public List<UnitReport> awaited(String after, int max) {
        return reports.findAwaited(after, clock.instant(), Limit.of(max));
    }

    /** Whether every unit's report of the period was accepted or is cancelled. Locks the period: the last one sees it. */
    public boolean periodComplete(String periodId) {
        cycles.lockPeriod(periodId);
        return reports.unitsWithoutReport(periodId, 0, 1, 1).isEmpty()
                && !reports.existsByPeriodIdAndStateNotInAndAcceptedIssueIsNull(periodId, DONE);
    }

    /** The ids of the year's reports that are neither accepted nor cancelled; those being corrected are among them. */
    @Transactional(readOnly = true)
    public List<String> openReports(int year) {
        return cycles.periods(year).stream()
                .flatMap(period -> reports.findByPeriodIdAndStateNotIn(period.id(), DONE).stream())
                .map(UnitReport::id)
                .toList();
    }

    /** Whether the report is with the unit though its period is over, so that only the desk can let it in. */
    @Transactional(readOnly = true)
    public boolean closed(String reportId) {
        UnitReport report = report(reportId);
        return report.awaited() && !clock.instant().isBefore(report.closesAt());
    }

    /** @throws NotFoundException when there is no such report */
    @Transactional(readOnly = true)
    public UnitReport report(String reportId) {
        return reports.findById(reportId).orElseThrow(() -> notFound(reportId));
    }

    UnitReport locked(String reportId) {
        return reports.findLockedById(reportId).orElseThrow(() -> notFound(reportId));
    }

    OrganizationUnit unit(String code) {
        return units.findById(code).orElseThrow();
    }

    private static NotFoundException notFound(String reportId) {
        return new NotFoundException("Không có báo cáo %s.".formatted(reportId));
    }
}
