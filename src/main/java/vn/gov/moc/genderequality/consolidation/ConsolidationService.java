package vn.gov.moc.genderequality.consolidation;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Section;
import vn.gov.moc.genderequality.consolidation.ConsolidationSnapshot.Replaced;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/**
 * Moves a period's consolidated report along its path. Every move checks that the actor has the role (administrators
 * included: nobody signs for another), locks the row and tells the people concerned in the same transaction.
 */
@Service
@Transactional
public class ConsolidationService {

    private final ConsolidationRepository consolidations;
    private final ConsolidationDecisionRepository decisions;
    private final ConsolidationRoundRepository rounds;
    private final ConsolidationIssueRepository issues;
    private final ConsolidationIssues signed;
    private final ConsolidationBodies bodies;
    private final ConsolidationNotices notices;
    private final ConsolidationProperties properties;
    private final CanonicalJson json;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    ConsolidationService(
            ConsolidationRepository consolidations,
            ConsolidationDecisionRepository decisions,
            ConsolidationRoundRepository rounds,
            ConsolidationIssueRepository issues,
            ConsolidationIssues signed,
            ConsolidationBodies bodies,
            ConsolidationNotices notices,
            ConsolidationProperties properties,
            CanonicalJson json,
            PeopleDirectory people,
            AccessPolicy access,
            Clock clock) {
        this.consolidations = consolidations;
        this.decisions = decisions;
        this.rounds = rounds;
        this.issues = issues;
        this.signed = signed;
        this.bodies = bodies;
        this.notices = notices;
        this.properties = properties;
        this.json = json;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The period is over: the desk begins its consolidated report.
     *
     * @throws ConflictException when the period has one
     */
    public void begin(String periodId) {
        if (consolidations.existsById(periodId)) {
            throw new ConflictException("Kỳ %s đã có báo cáo tổng hợp.".formatted(periodId));
        }
        notices.begun(consolidations.save(new Consolidation(periodId, clock.instant())));
    }

    /**
     * The desk sends it to the ministry's committee: the data of this moment and the texts are frozen.
     *
     * @throws InvalidInputException when a required text is missing; one problem per section
     */
    public void submit(String id, String actor) {
        Consolidation consolidation = locked(id);
        access.require(actor, MinistryGroup.DESK);
        consolidation.requireEditable();
        ConsolidationBody body = bodies.live(consolidation);
        List<FieldProblem> problems = missingTexts(body);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        consolidation.submit();
        rounds.save(new ConsolidationRound(consolidation, json.write(body), actor, clock.instant()));
        notices.waiting(consolidation, MinistryGroup.COMMITTEE);
    }

    static List<FieldProblem> missingTexts(ConsolidationBody body) {
        return body.content()
                .allSections()
                .filter(Section::required)
                .filter(section -> body.text(section.key()).isBlank())
                .map(section ->
                        new FieldProblem(section.key(), "Mục %s chưa có nội dung tổng hợp.".formatted(section.key())))
                .toList();
    }

    /** The ministry's committee approves or returns. */
    public void review(String id, Decision decision, String actor) {
        Consolidation consolidation = locked(id);
        access.require(actor, MinistryGroup.COMMITTEE);
        record(consolidation, ConsolidationStep.COMMITTEE, decision, actor);
        consolidation.review(decision.approved());
        if (decision.approved()) {
            notices.waiting(consolidation, MinistryGroup.DIRECTOR);
        } else {
            notices.returned(consolidation, ConsolidationStep.COMMITTEE, decision.reason());
        }
    }

    /** The director signs what was sent to review, which makes an issue of it, or returns it. */
    public void sign(String id, Decision decision, String actor) {
        Consolidation consolidation = locked(id);
        access.require(actor, MinistryGroup.DIRECTOR);
        consolidation.require(ConsolidationState.SIGNING);
        record(consolidation, ConsolidationStep.DIRECTOR, decision, actor);
        if (decision.approved()) {
            consolidation.sign(issue(consolidation, actor));
        } else {
            consolidation.refuseSignature();
            notices.returned(consolidation, ConsolidationStep.DIRECTOR, decision.reason());
        }
    }

    private UUID issue(Consolidation consolidation, String signer) {
        String id = consolidation.id();
        Instant now = clock.instant();
        int year = Year.from(now.atZone(Zones.VIETNAM)).getValue();
        ConsolidationBody body = bodies.sent(id, consolidation.round());
        Optional<ConsolidationSnapshot> replaced = signed.valid(id);
        ConsolidationSnapshot snapshot = new ConsolidationSnapshot(
                id,
                signed.of(id).size() + 1,
                "%02d/BC-%s".formatted(issues.takeNumber(properties.abbreviation(), year), properties.abbreviation()),
                consolidation.round(),
                consolidation.revisionReason(),
                properties.issuingBody(),
                properties.place(),
                signer,
                people.nameOf(signer),
                properties.authority(),
                now,
                replaced.map(issue -> new Replaced(issue.issueNumber(), issue.documentNumber(), issue.signedAt()))
                        .orElse(null),
                replaced.map(issue -> Differences.between(issue, body.content()))
                        .orElse(null),
                body);
        String content = json.write(snapshot);
        return issues.saveAndFlush(new ConsolidationIssue(
                        snapshot, consolidation.validIssue(), content, CanonicalJson.sha256(content)))
                .getId();
    }

    void record(Consolidation consolidation, ConsolidationStep step, Decision decision, String actor) {
        decisions.save(new ConsolidationDecision(consolidation, step, decision, actor, clock.instant()));
    }

    /** Its title, e.g. {@code Báo cáo tổng hợp sơ kết 6 tháng đầu năm 2017}; none for another business key. */
    @Transactional(readOnly = true)
    public Optional<String> title(String id) {
        return consolidations.findById(id).map(notices::title);
    }

    /** @throws NotFoundException when there is none */
    @Transactional(readOnly = true)
    public Consolidation consolidation(String id) {
        return consolidations.findById(id).orElseThrow(() -> notFound(id));
    }

    Consolidation locked(String id) {
        return consolidations.findLockedById(id).orElseThrow(() -> notFound(id));
    }

    static NotFoundException notFound(@Nullable String id) {
        return new NotFoundException("Kỳ %s chưa có báo cáo tổng hợp.".formatted(id));
    }
}
