package vn.gov.moc.genderequality.inspection;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.inspection.ProgramView.ChangeView;
import vn.gov.moc.genderequality.inspection.ProgramView.VisitRow;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Shows programs, visits and recommendations to whoever may see them. */
@Component
@Transactional(readOnly = true)
class InspectionViews {

    private final InspectionPrograms programs;
    private final InspectionVisits visits;
    private final Recommendations recommendations;
    private final InspectionProgramDecisionRepository decisions;
    private final InspectionChangeRepository changes;
    private final InspectionMinutesRepository minutes;
    private final InspectionSignatureRepository signatures;
    private final RecommendationDraftRepository drafts;
    private final InspectionPapers papers;
    private final VisitConflicts conflicts;
    private final VisitAccess visitAccess;
    private final AccessPolicy access;
    private final PeopleDirectory people;
    private final CanonicalJson json;

    InspectionViews(
            InspectionPrograms programs,
            InspectionVisits visits,
            Recommendations recommendations,
            InspectionProgramDecisionRepository decisions,
            InspectionChangeRepository changes,
            InspectionMinutesRepository minutes,
            InspectionSignatureRepository signatures,
            RecommendationDraftRepository drafts,
            InspectionPapers papers,
            VisitConflicts conflicts,
            VisitAccess visitAccess,
            AccessPolicy access,
            PeopleDirectory people,
            CanonicalJson json) {
        this.programs = programs;
        this.visits = visits;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.changes = changes;
        this.minutes = minutes;
        this.signatures = signatures;
        this.drafts = drafts;
        this.papers = papers;
        this.conflicts = conflicts;
        this.visitAccess = visitAccess;
        this.access = access;
        this.people = people;
        this.json = json;
    }

    /**
     * The whole program; for the ministry alone, since it names every unit.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person is not of the ministry
     */
    ProgramView program(int year, String user) {
        if (!access.seesAllUnits(user)) {
            throw new AccessDeniedException("inspection program " + year);
        }
        InspectionProgram program = programs.program(year);
        List<InspectionVisit> all = programs.visits(year);
        List<InspectionChange> proposed = changes.findByCycleYearOrderByIdDesc(year);
        return new ProgramView(
                year,
                program.state(),
                program.state().label(),
                program.round(),
                program.purpose(),
                papers.newest(String.valueOf(year), PaperKind.PROGRAM)
                        .map(InspectionPaper::documentNumber)
                        .orElse(null),
                program.approvedAt(),
                all.stream().map(this::row).toList(),
                conflicts.among(all),
                decisions.findByCycleYearOrderByIdDesc(year).stream()
                        .map(decision -> new ProgramView.DecisionView(
                                decision.round(),
                                MinistryGroup.DIRECTOR.label(),
                                decision.decision(),
                                decision.reason(),
                                people.nameOf(decision.decidedBy()),
                                decision.decidedAt()))
                        .toList(),
                proposed.stream()
                        .filter(change -> change.state() == ChangeState.PROPOSED)
                        .map(change -> view(change, all))
                        .findFirst()
                        .orElse(null),
                proposed.stream()
                        .filter(change -> change.state() != ChangeState.PROPOSED)
                        .map(change -> view(change, all))
                        .toList(),
                program.textVersion());
    }

    VisitRow row(InspectionVisit visit) {
        return new VisitRow(
                visit.id(),
                visit.unitCode(),
                visit.unitName(),
                visit.firstDay(),
                visit.lastDay(),
                visit.selfReportDueOn(),
                person(visit.teamHead()),
                visit.team().stream().map(this::person).toList(),
                visit.focus(),
                visit.state(),
                visit.state().label(),
                visit.version());
    }

    private ChangeView view(InspectionChange change, List<InspectionVisit> all) {
        VisitTerms terms = change.terms();
        String decidedBy = change.decidedBy();
        VisitRow visit = change.visitId() == null ? null : row(visits.visit(change.visitId()));
        return new ChangeView(
                change.kind(),
                change.kind().label(),
                visit,
                change.unitCode(),
                visits.unit(change.unitCode()).name(),
                terms.firstDay(),
                terms.lastDay(),
                person(terms.teamHead()),
                terms.team().stream().map(this::person).toList(),
                terms.focus(),
                change.reason(),
                people.nameOf(change.proposedBy()),
                change.proposedAt(),
                change.state(),
                change.state().label(),
                decidedBy == null ? null : people.nameOf(decidedBy),
                change.decidedAt(),
                change.decisionReason(),
                change.state() == ChangeState.PROPOSED && change.kind() != ChangeKind.CANCEL
                        ? conflicts.of(change.visitId() == null ? "" : change.visitId(), change.unitCode(), terms, all)
                        : List.of());
    }

    /**
     * Whom the committee may choose: the ministry's people, or those of a unit.
     *
     * @param unitCode none for the ministry's
     */
    List<PersonView> choices(@Nullable String unitCode, String user) {
        access.require(user, MinistryGroup.COMMITTEE);
        Map<String, PersonView> found = new TreeMap<>();
        Collection<String> groups = unitCode == null
                ? Arrays.stream(MinistryGroup.values())
                        .filter(MinistryGroup::seesAllUnits)
                        .map(MinistryGroup::id)
                        .toList()
                : Arrays.stream(UnitRole.values())
                        .map(role -> role.group(unitCode))
                        .toList();
        groups.forEach(group -> people.membersOf(group).forEach(person -> found.put(person.id(), of(person))));
        return List.copyOf(found.values());
    }

    private static PersonView of(Person person) {
        return new PersonView(person.id(), person.name());
    }

    private PersonView person(String account) {
        return new PersonView(account, people.nameOf(account));
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the person does not see the visit */
    VisitView visit(String visitId, String user) {
        InspectionVisit visit = visits.visit(visitId);
        visitAccess.requireSees(user, visit);
        boolean teamWork = visitAccess.seesTeamWork(user, visit);
        boolean selfReport = visitAccess.seesSelfReport(user, visit);
        Map<InspectionTopic, VisitTopic> written = visits.topics(visitId);
        return new VisitView(
                row(visit),
                visit.year(),
                visit.round(),
                visit.selfReportedAt(),
                Arrays.stream(InspectionTopic.values())
                        .map(topic -> view(topic, written.get(topic), selfReport, teamWork))
                        .toList(),
                teamWork ? visit.participants() : "",
                teamWork ? visit.assessment() : "",
                visit.minutesVersion(),
                teamWork ? proposals(visitId) : List.of(),
                minutes(visitId, teamWork),
                visits.awaitedSide(visitId).orElse(null),
                conclusion(visit, user),
                visits.recommendations(visitId).stream()
                        .map(each -> new VisitView.RecommendationRow(
                                each.id(),
                                each.number(),
                                each.content(),
                                each.responsible(),
                                each.dueOn(),
                                each.state(),
                                each.state().label()))
                        .toList(),
                papers.of(visitId).stream()
                        .map(paper -> new VisitView.PaperView(
                                paper.kind(),
                                paper.kind().label(),
                                paper.issue(),
                                paper.documentNumber(),
                                paper.signedAt()))
                        .toList(),
                visit.cancelledReason(),
                teamWork);
    }

    private static VisitView.TopicView view(
            InspectionTopic topic, @Nullable VisitTopic written, boolean selfReport, boolean teamWork) {
        VisitTopic row = written == null ? new VisitTopic("", topic) : written;
        return new VisitView.TopicView(
                topic,
                topic.label(),
                selfReport ? row.selfReport() : null,
                row.selfVersion(),
                teamWork ? row.finding() : null,
                teamWork ? row.evidence() : null,
                row.findingVersion());
    }

    List<VisitView.ProposalView> proposals(String visitId) {
        return drafts.findByVisitIdOrderByPlace(visitId).stream()
                .map(draft -> new VisitView.ProposalView(
                        draft.id(), draft.content(), draft.responsible(), draft.dueOn(), draft.version()))
                .toList();
    }

    private List<VisitView.MinutesView> minutes(String visitId, boolean teamWork) {
        List<InspectionSignature> all = signatures.findByVisitIdOrderById(visitId);
        Set<Integer> handed = visits.roundsHandedToUnit(visitId);
        return minutes.findByVisitIdOrderByRoundDesc(visitId).stream()
                .filter(text -> teamWork || handed.contains(text.round()))
                .map(text -> new VisitView.MinutesView(
                        text.round(),
                        text.sha256(),
                        text.submittedAt(),
                        json.read(text.content(), InspectionSnapshots.Minutes.class),
                        all.stream()
                                .filter(signature -> signature.round() == text.round())
                                .map(this::view)
                                .toList()))
                .toList();
    }

    private VisitView.SignatureView view(InspectionSignature signature) {
        String onBehalfOf = signature.onBehalfOf();
        return new VisitView.SignatureView(
                signature.side(),
                signature.side().label(),
                signature.outcome(),
                signature.outcome().label(),
                signature.opinion(),
                people.nameOf(signature.signedBy()),
                onBehalfOf == null ? null : people.nameOf(onBehalfOf),
                signature.signedAt());
    }

    private VisitView.@Nullable ConclusionView conclusion(InspectionVisit visit, String user) {
        boolean drafted = visit.state() == VisitState.CONCLUDING && access.has(user, MinistryGroup.DIRECTOR);
        if (!drafted && visit.state() != VisitState.CONCLUDED) {
            return null;
        }
        return new VisitView.ConclusionView(
                visit.conclusion(),
                papers.newest(visit.id(), PaperKind.CONCLUSION)
                        .map(InspectionPaper::documentNumber)
                        .orElse(null),
                visit.concludedAt(),
                visit.conclusionVersion());
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the person does not see it */
    RecommendationView recommendation(String id, String user) {
        Recommendation recommendation = recommendations.recommendation(id);
        InspectionVisit visit = visits.visit(recommendation.visitId());
        visitAccess.requireSees(user, recommendation, visit);
        boolean drafts = recommendation.state() != RecommendationState.IN_PROGRESS
                || access.unitsOf(user).contains(recommendation.unitCode());
        RecommendationAnswer answer = recommendation.answer();
        return new RecommendationView(
                recommendation.id(),
                recommendation.visitId(),
                recommendation.year(),
                recommendation.unitCode(),
                recommendation.unitName(),
                recommendation.number(),
                recommendation.content(),
                recommendation.responsible(),
                recommendation.answerDueOn(),
                recommendation.dueOn(),
                recommendation.issuedAt(),
                papers.newest(visit.id(), PaperKind.CONCLUSION)
                        .map(InspectionPaper::documentNumber)
                        .orElse(""),
                recommendation.state(),
                recommendation.state().label(),
                answer,
                answer == null ? null : answer.label(),
                recommendation.answerReason(),
                drafts ? recommendation.evidence() : "",
                recommendation.reopened(),
                recommendation.closedAt(),
                person(visit.teamHead()),
                recommendations.steps(id).stream().map(this::view).toList(),
                recommendation.evidenceVersion());
    }

    private RecommendationView.StepView view(RecommendationStep step) {
        String onBehalfOf = step.onBehalfOf();
        return new RecommendationView.StepView(
                step.step(),
                step.step().label(),
                switch (step.step()) {
                    case ANSWER -> RecommendationAnswer.valueOf(step.outcome()).label();
                    case VERIFICATION ->
                        VerificationOutcome.valueOf(step.outcome()).label();
                    case EVIDENCE, WITHDRAWAL -> "";
                },
                step.text(),
                people.nameOf(step.takenBy()),
                onBehalfOf == null ? null : people.nameOf(onBehalfOf),
                step.takenAt());
    }
}
