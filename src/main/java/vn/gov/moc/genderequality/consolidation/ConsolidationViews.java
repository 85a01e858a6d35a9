package vn.gov.moc.genderequality.consolidation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Unit;
import vn.gov.moc.genderequality.consolidation.ConsolidationView.DecisionView;
import vn.gov.moc.genderequality.consolidation.ConsolidationView.DispatchView;
import vn.gov.moc.genderequality.consolidation.ConsolidationView.IssueView;
import vn.gov.moc.genderequality.consolidation.ConsolidationView.RoundView;
import vn.gov.moc.genderequality.consolidation.ConsolidationView.TextView;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/** Puts together what the ministry's people see of a consolidated report; units see none of it. */
@Component
@Transactional(readOnly = true)
class ConsolidationViews {

    private final ConsolidationRepository consolidations;
    private final ConsolidationTextRepository texts;
    private final ConsolidationRoundRepository rounds;
    private final ConsolidationDecisionRepository decisions;
    private final ConsolidationDispatchRepository dispatches;
    private final ConsolidationIssues issues;
    private final ConsolidationBodies bodies;
    private final ConsolidationUnits units;
    private final CountedReports counted;
    private final ReportTemplates templates;
    private final CycleService cycles;
    private final PeopleDirectory people;
    private final AccessPolicy access;

    ConsolidationViews(
            ConsolidationRepository consolidations,
            ConsolidationTextRepository texts,
            ConsolidationRoundRepository rounds,
            ConsolidationDecisionRepository decisions,
            ConsolidationDispatchRepository dispatches,
            ConsolidationIssues issues,
            ConsolidationBodies bodies,
            ConsolidationUnits units,
            CountedReports counted,
            ReportTemplates templates,
            CycleService cycles,
            PeopleDirectory people,
            AccessPolicy access) {
        this.consolidations = consolidations;
        this.texts = texts;
        this.rounds = rounds;
        this.decisions = decisions;
        this.dispatches = dispatches;
        this.issues = issues;
        this.bodies = bodies;
        this.units = units;
        this.counted = counted;
        this.templates = templates;
        this.cycles = cycles;
        this.people = people;
        this.access = access;
    }

    /** All of them, the newest period first. */
    List<ConsolidationSummary> all(String user) {
        requireReader(user);
        Map<String, ConsolidationIssue> valid = issues.valid();
        return consolidations.findAll().stream()
                .map(consolidation -> summary(consolidation, valid.get(consolidation.id())))
                .sorted(Comparator.comparing(ConsolidationSummary::id).reversed())
                .sorted(Comparator.comparing(ConsolidationSummary::year).reversed())
                .toList();
    }

    private ConsolidationSummary summary(Consolidation consolidation, @Nullable ConsolidationIssue valid) {
        ReportingPeriod period = cycles.period(consolidation.id());
        return new ConsolidationSummary(
                consolidation.id(),
                period.year(),
                period.label(),
                templates.get(period.templateId()).title(period.kind(), period.year()),
                consolidation.state(),
                consolidation.stateLabel(),
                valid == null ? null : valid.documentNumber(),
                valid == null ? 0 : valid.issueNumber(),
                valid == null ? null : valid.signedAt(),
                "/consolidations/" + consolidation.id());
    }

    /** @throws AccessDeniedException when the person is not of the ministry's groups */
    ConsolidationView of(String id, String user) {
        Consolidation consolidation = readable(id, user);
        ConsolidationContent content = bodies.of(consolidation).content();
        List<ConsolidationIssue> all = issues.of(id);
        boolean desk = access.has(user, MinistryGroup.DESK);
        boolean editing = consolidation.state() == ConsolidationState.EDITING;
        boolean dispatched = consolidation.state() == ConsolidationState.DISPATCHED;
        return new ConsolidationView(
                id,
                content.title(),
                content.periodLabel(),
                content.year(),
                consolidation.state(),
                consolidation.stateLabel(),
                consolidation.round(),
                consolidation.revision(),
                consolidation.revisionReason(),
                consolidation.frozen(),
                consolidation.frozen() && outdated(content),
                desk && editing,
                desk && dispatches(all).stream().anyMatch(dispatch -> dispatch.sentOn() == null) || desk && dispatched,
                desk && dispatched,
                desk && editing && consolidation.revision(),
                content,
                texts(consolidation),
                rounds.findByConsolidationIdOrderByRoundAsc(id).stream()
                        .map(round -> new RoundView(round.round(), people.nameOf(round.sentBy()), round.sentAt()))
                        .toList(),
                decisions(id),
                all.stream()
                        .map(issue -> issueView(issue, consolidation, all))
                        .sorted(Comparator.comparing(IssueView::issueNumber).reversed())
                        .toList(),
                dispatches(all),
                difference(consolidation, content));
    }

    /** What was frozen counts other issues than would be counted now. */
    private boolean outdated(ConsolidationContent content) {
        return !units.acceptedIssues(content.periodId())
                .equals(content.accepted().map(Unit::issueId).collect(Collectors.toSet()));
    }

    /** While a revision is made, against the issue it is to replace; afterwards as it was signed. */
    private @Nullable ConsolidationDifference difference(Consolidation consolidation, ConsolidationContent content) {
        Optional<ConsolidationSnapshot> valid = issues.valid(consolidation.id());
        return consolidation.revision() && consolidation.state() != ConsolidationState.SIGNED
                ? valid.map(replaced -> Differences.between(replaced, content)).orElse(null)
                : valid.map(ConsolidationSnapshot::difference).orElse(null);
    }

    private Map<String, TextView> texts(Consolidation consolidation) {
        return texts.findByReportId(consolidation.id()).stream()
                .collect(Collectors.toMap(
                        ConsolidationText::section,
                        text -> new TextView(text.content(), text.version(), text.savedBy(), text.savedAt()),
                        (a, b) -> b,
                        TreeMap::new));
    }

    private List<DecisionView> decisions(String id) {
        return decisions.findByConsolidationIdOrderByIdDesc(id).stream()
                .map(decision -> new DecisionView(
                        decision.round(),
                        decision.step(),
                        decision.step().label(),
                        decision.decision(),
                        decision.reason(),
                        people.nameOf(decision.decidedBy()),
                        decision.decidedAt()))
                .toList();
    }

    private IssueView issueView(ConsolidationIssue issue, Consolidation consolidation, List<ConsolidationIssue> all) {
        ConsolidationSnapshot snapshot = issues.read(issue);
        return new IssueView(
                issue.issueNumber(),
                issue.documentNumber(),
                issue.signedAt(),
                snapshot.signerName(),
                issue.sha256(),
                issue.getId().equals(consolidation.validIssue()),
                number(all, each -> each.getId().equals(issue.replaces())),
                number(all, each -> issue.getId().equals(each.replaces())),
                snapshot.revisionReason());
    }

    private static @Nullable String number(List<ConsolidationIssue> all, Predicate<ConsolidationIssue> which) {
        return all.stream()
                .filter(which)
                .map(ConsolidationIssue::documentNumber)
                .findFirst()
                .orElse(null);
    }

    private List<DispatchView> dispatches(List<ConsolidationIssue> all) {
        Map<UUID, ConsolidationIssue> byId =
                all.stream().collect(Collectors.toMap(ConsolidationIssue::getId, Function.identity()));
        return dispatches.findByIssueIdInOrderById(byId.keySet()).stream()
                .map(dispatch -> {
                    ConsolidationIssue issue = Objects.requireNonNull(byId.get(dispatch.issueId()));
                    String recordedBy = dispatch.recordedBy();
                    return new DispatchView(
                            issue.issueNumber(),
                            issue.documentNumber(),
                            dispatch.recipient(),
                            dispatch.sentOn(),
                            dispatch.method(),
                            dispatch.reference(),
                            recordedBy == null ? null : people.nameOf(recordedBy),
                            dispatch.recordedAt());
                })
                .toList();
    }

    /**
     * The units' parts in a number as it stands now, or as an issue has it.
     *
     * @param issueNumber none for how it stands now
     */
    List<UnitFigure> figures(String id, @Nullable Integer issueNumber, String cell, String user) {
        ConsolidationContent content = body(id, issueNumber, user).content();
        if (content.cell(cell).isEmpty()) {
            throw new NotFoundException("Báo cáo tổng hợp không có số liệu “%s”.".formatted(cell));
        }
        return counted.figures(content, cell);
    }

    /**
     * What the counted units wrote.
     *
     * @param issueNumber none for how it stands now
     * @param section empty for all of them
     */
    List<UnitNarrative> narratives(String id, @Nullable Integer issueNumber, String section, String user) {
        return counted.narratives(body(id, issueNumber, user).content(), section);
    }

    /**
     * What it says now, or in an issue.
     *
     * @param issueNumber none for how it stands now
     */
    ConsolidationBody body(String id, @Nullable Integer issueNumber, String user) {
        Consolidation consolidation = readable(id, user);
        return issueNumber == null
                ? bodies.of(consolidation)
                : issues.read(issues.issue(id, issueNumber)).body();
    }

    /** What changed from what was sent in one round to what was sent in another. */
    RoundChanges changes(String id, int from, int to, String user) {
        readable(id, user);
        return RoundChanges.between(from, bodies.sent(id, from), to, bodies.sent(id, to));
    }

    /** One issue as it was signed. */
    ConsolidationSnapshot issue(String id, int issueNumber, String user) {
        readable(id, user);
        return issues.read(issues.issue(id, issueNumber));
    }

    /** The canonical text that was hashed. */
    String content(String id, int issueNumber, String user) {
        readable(id, user);
        return issues.issue(id, issueNumber).content();
    }

    /** @throws AccessDeniedException when the person is not of the ministry's groups */
    Consolidation readable(String id, String user) {
        requireReader(user);
        return consolidations
                .findById(id)
                .orElseThrow(() -> new NotFoundException("Kỳ %s chưa có báo cáo tổng hợp.".formatted(id)));
    }

    private void requireReader(String user) {
        if (!access.seesAllUnits(user)) {
            throw new AccessDeniedException("consolidations");
        }
    }
}
