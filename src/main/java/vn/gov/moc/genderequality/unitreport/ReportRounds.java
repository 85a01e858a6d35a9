package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** The rounds a report has gone through, and what changed between them. */
@Component
@Transactional(readOnly = true)
class ReportRounds {

    private final ReportService reports;
    private final ReportRoundRepository rounds;
    private final ReportDecisionRepository decisions;
    private final ReportContents contents;
    private final ReportSnapshots snapshots;
    private final ReportTemplates templates;
    private final CycleService cycles;
    private final PeopleDirectory people;
    private final AccessPolicy access;

    ReportRounds(
            ReportService reports,
            ReportRoundRepository rounds,
            ReportDecisionRepository decisions,
            ReportContents contents,
            ReportSnapshots snapshots,
            ReportTemplates templates,
            CycleService cycles,
            PeopleDirectory people,
            AccessPolicy access) {
        this.reports = reports;
        this.rounds = rounds;
        this.decisions = decisions;
        this.contents = contents;
        this.snapshots = snapshots;
        this.templates = templates;
        this.cycles = cycles;
        this.people = people;
        this.access = access;
    }

    /**
     * One sending to review.
     *
     * @param sentBy the sender's name
     */
    record RoundView(int round, String sentBy, Instant sentAt, List<Verdict> decisions) {}

    /**
     * What one step decided in the round.
     *
     * @param decision {@code APPROVE} or {@code RETURN}
     * @param by the name of who decided
     */
    record Verdict(ReportStep step, String stepLabel, String decision, String reason, String by, Instant at) {}

    /** The rounds, first one first. */
    List<RoundView> of(String reportId, String user) {
        visible(reportId, user);
        List<ReportDecision> all = decisions.findByReportIdOrderByIdDesc(reportId);
        return rounds.findByReportIdOrderByIdAsc(reportId).stream()
                .map(round -> new RoundView(
                        round.round(),
                        people.nameOf(round.sentBy()),
                        round.sentAt(),
                        all.stream()
                                .filter(decision -> decision.round() == round.round())
                                .sorted((a, b) -> a.decidedAt().compareTo(b.decidedAt()))
                                .map(this::verdict)
                                .toList()))
                .toList();
    }

    private Verdict verdict(ReportDecision decision) {
        return new Verdict(
                decision.step(),
                decision.step().label(),
                decision.decision(),
                decision.reason(),
                people.nameOf(decision.decidedBy()),
                decision.decidedAt());
    }

    /** What changed from one round to another. */
    RoundDiff diff(String reportId, int from, int to, String user) {
        UnitReport report = visible(reportId, user);
        return RoundDiff.between(fields(report), from, sent(report, from), to, sent(report, to));
    }

    /** What changed since a round was sent. */
    RoundDiff diffToNow(String reportId, int from, String user) {
        UnitReport report = visible(reportId, user);
        return RoundDiff.between(fields(report), from, sent(report, from), null, contents.of(reportId));
    }

    private UnitReport visible(String reportId, String user) {
        UnitReport report = reports.report(reportId);
        access.requireSeesUnit(user, report.unitCode());
        return report;
    }

    private ReportContent sent(UnitReport report, int round) {
        return rounds.findFirstByReportIdAndRoundOrderByIdDesc(report.id(), round)
                .map(found -> snapshots.readContent(found.content()))
                .orElseThrow(() -> new NotFoundException("Báo cáo chưa có lần trình nào ở vòng %d.".formatted(round)));
    }

    private ReportFields fields(UnitReport report) {
        return ReportFields.of(
                templates.get(report.templateId()),
                cycles.period(report.periodId()).kind());
    }
}
