package vn.gov.moc.genderequality.consolidation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Unit;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodState;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.ReportAccepted;

/**
 * Decides when a consolidated report has to be replaced: a report that is accepted after the dispatch begins a revision in
 * the transaction that accepts it; one that comes while another is reviewed or signed waits for that one's dispatch.
 */
@Service
@Transactional
public class ConsolidationRevisions {

    private static final int MOST_NAMES = 5;

    private final ConsolidationService service;
    private final ConsolidationRepository consolidations;
    private final ConsolidationTextRepository texts;
    private final ConsolidationDispatches dispatches;
    private final ConsolidationIssues issues;
    private final ConsolidationUnits units;
    private final ConsolidationNotices notices;
    private final ConsolidationWorkflow workflow;
    private final CycleService cycles;
    private final AccessPolicy access;
    private final Clock clock;

    ConsolidationRevisions(
            ConsolidationService service,
            ConsolidationRepository consolidations,
            ConsolidationTextRepository texts,
            ConsolidationDispatches dispatches,
            ConsolidationIssues issues,
            ConsolidationUnits units,
            ConsolidationNotices notices,
            ConsolidationWorkflow workflow,
            CycleService cycles,
            AccessPolicy access,
            Clock clock) {
        this.service = service;
        this.consolidations = consolidations;
        this.texts = texts;
        this.dispatches = dispatches;
        this.issues = issues;
        this.units = units;
        this.notices = notices;
        this.workflow = workflow;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
    }

    /** A report, late or corrected, has been accepted. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void reportAccepted(ReportAccepted accepted) {
        consolidations.findLockedById(accepted.periodId()).ifPresent(consolidation -> {
            switch (consolidation.state()) {
                case DISPATCHED ->
                    revise(
                            consolidation,
                            "Báo cáo số %s của %s được chấp nhận sau khi báo cáo tổng hợp đã gửi."
                                    .formatted(accepted.documentNumber(), accepted.unitName()));
                case EDITING -> notices.counted(consolidation, accepted);
                case IN_REVIEW, SIGNING, SIGNED -> notices.outdated(consolidation, accepted);
                case CANCELLED -> {
                    // nothing is made of it any longer
                }
            }
        });
    }

    /** The signed issue goes to its recipients; what was accepted since it was frozen begins its revision at once. */
    public void dispatch(String id) {
        Consolidation consolidation = service.locked(id);
        dispatches.dispatch(consolidation);
        notCounted(consolidation).ifPresent(reason -> revise(consolidation, reason));
    }

    private void revise(Consolidation consolidation, String reason) {
        consolidation.revise(reason, clock.instant());
        consolidations.saveAndFlush(consolidation);
        workflow.revisionRequired(consolidation.id());
        notices.begun(consolidation);
    }

    /** Why the dispatched issue is out of date already; none when it counts what would be counted now. */
    private Optional<String> notCounted(Consolidation consolidation) {
        Map<String, Optional<UUID>> frozen = issues.valid(consolidation.id())
                .orElseThrow()
                .body()
                .content()
                .accepted()
                .collect(Collectors.toMap(Unit::code, unit -> Optional.ofNullable(unit.issueId())));
        List<String> names = units.of(cycles.period(consolidation.id())).stream()
                .filter(unit -> unit.issueId() != null)
                .filter(unit -> !Optional.ofNullable(unit.issueId()).equals(frozen.get(unit.code())))
                .map(Unit::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("Báo cáo được chấp nhận sau khi chốt số liệu: %s%s."
                        .formatted(
                                names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")),
                                names.size() > MOST_NAMES
                                        ? " và %d đơn vị khác".formatted(names.size() - MOST_NAMES)
                                        : ""));
    }

    /**
     * The desk has what was dispatched replaced, for a reason of its own.
     *
     * @throws ConflictException when nothing was dispatched, or a revision is under way
     */
    public void request(String id, @Nullable String reason, String actor) {
        access.require(actor, MinistryGroup.DESK);
        Consolidation consolidation = service.locked(id);
        revise(consolidation, TypedText.reason(reason, "Lý do lập bản thay thế"));
    }

    /**
     * The desk gives the revision up, for a reason; its texts are again what was signed.
     *
     * @throws ConflictException when no revision is being edited
     */
    public void discard(String id, @Nullable String reason, String actor) {
        access.require(actor, MinistryGroup.DESK);
        Consolidation consolidation = service.locked(id);
        consolidation.requireDiscardable();
        service.record(
                consolidation,
                ConsolidationStep.DESK,
                new Decision(false, TypedText.reason(reason, "Lý do thôi lập bản thay thế")),
                actor);
        workflow.revisionDiscarded(id);
    }

    /** The revision's process has ended before its time: the issue it was to replace stays valid. */
    public void dropped(String id) {
        Consolidation consolidation = service.locked(id);
        consolidation.dropRevision();
        ConsolidationSnapshot valid = issues.valid(id).orElseThrow();
        texts.findByReportId(id).stream()
                .filter(text -> !text.content().equals(valid.body().text(text.section())))
                .forEach(text -> text.write(valid.body().text(text.section()), valid.signedBy(), valid.signedAt()));
    }

    /** The year is called off: what is signed is still dispatched, what is dispatched stays, everything else ends. */
    public void cancel(int year) {
        cycles.periods(year).stream()
                .map(ReportingPeriod::id)
                .map(consolidations::findLockedById)
                .flatMap(Optional::stream)
                .forEach(this::cancel);
    }

    private void cancel(Consolidation consolidation) {
        if (consolidation.revision() && consolidation.state() != ConsolidationState.SIGNED) {
            workflow.revisionDiscarded(consolidation.id());
        } else if (consolidation.state() == ConsolidationState.SIGNED && !consolidation.revision()) {
            dispatches.dispatch(consolidation);
        } else {
            consolidation.cancel();
        }
    }

    /**
     * The desk begins the consolidated report of a period that closed without one, as those do that closed before there
     * were any.
     *
     * @throws ConflictException when the period is not closed or has one
     */
    public void beginFor(String periodId, String actor) {
        access.require(actor, MinistryGroup.DESK);
        if (cycles.lockPeriod(periodId).state() != PeriodState.CLOSED) {
            throw new ConflictException("Kỳ báo cáo chưa đóng; báo cáo tổng hợp được mở khi kỳ đóng.");
        }
        if (consolidations.existsById(periodId)) {
            throw new ConflictException("Kỳ %s đã có báo cáo tổng hợp.".formatted(periodId));
        }
        workflow.begun(periodId);
    }
}
