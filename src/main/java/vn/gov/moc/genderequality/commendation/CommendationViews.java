package vn.gov.moc.genderequality.commendation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.commendation.CommendationView.CandidateView;
import vn.gov.moc.genderequality.commendation.CommendationView.ChoiceView;
import vn.gov.moc.genderequality.commendation.CommendationView.FactView;
import vn.gov.moc.genderequality.commendation.CommendationView.StepView;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.engine.OpenTask;
import vn.gov.moc.genderequality.engine.OpenTasks;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Shows a proposal to whoever sees its unit; what the ministry thinks is its own until it is decided. */
@Component
@Transactional(readOnly = true)
class CommendationViews {

    private final Commendations commendations;
    private final CandidateRepository candidates;
    private final CommendationStepRepository steps;
    private final EvidenceFacts facts;
    private final CommendationEvidence evidence;
    private final Exclusions exclusions;
    private final CommendationProperties properties;
    private final CommendationWorkflow workflow;
    private final OpenTasks openTasks;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final CanonicalJson json;

    CommendationViews(
            Commendations commendations,
            CandidateRepository candidates,
            CommendationStepRepository steps,
            EvidenceFacts facts,
            CommendationEvidence evidence,
            Exclusions exclusions,
            CommendationProperties properties,
            CommendationWorkflow workflow,
            OpenTasks openTasks,
            PeopleDirectory people,
            AccessPolicy access,
            CanonicalJson json) {
        this.commendations = commendations;
        this.candidates = candidates;
        this.steps = steps;
        this.facts = facts;
        this.evidence = evidence;
        this.exclusions = exclusions;
        this.properties = properties;
        this.workflow = workflow;
        this.openTasks = openTasks;
        this.people = people;
        this.access = access;
        this.json = json;
    }

    /** @throws vn.gov.moc.genderequality.problem.NotFoundException when there is no such proposal for the person */
    CommendationView of(String id, String user) {
        Commendation commendation = commendations.readable(id, user);
        List<CommendationStep> past = steps.findByCommendationIdOrderById(id);
        Exclusions.Lines conditions = conditions(commendation, past);
        boolean writing = commendation.state() == CommendationState.PROPOSING
                && commendations.proposes(user, commendation.unitCode());
        return new CommendationView(
                id,
                commendation.year(),
                commendation.unitCode(),
                commendation.unitName(),
                commendation.number(),
                commendation.state(),
                commendation.state().label(),
                commendation.round(),
                commendation.subject(),
                commendation.merits(),
                people.nameOf(commendation.startedBy()),
                commendation.startedAt(),
                commendation.submittedAt(),
                commendation.endedAt(),
                candidates.findByCommendationIdOrderByPlace(id).stream()
                        .map(candidate -> view(candidate, commendation, conditions, user))
                        .toList(),
                facts(commendation, user),
                conditions,
                past.stream().map(this::view).toList(),
                commendations
                        .paper(id, CommendationPaper.Kind.PROPOSAL)
                        .map(CommendationPaper::documentNumber)
                        .orElse(null),
                commendations.decisionNumber(id).orElse(null),
                commendations
                        .paper(id, CommendationPaper.Kind.DECISION)
                        .map(CommendationPaper::signedAt)
                        .orElse(null),
                properties.forms(),
                writing,
                writing || (!commendation.state().over() && access.has(user, UnitRole.HEAD, commendation.unitCode())),
                taskUrl(commendation, user),
                commendation.textVersion());
    }

    /** The candidate by himself, for whoever sees the unit. */
    CandidateView candidate(String id, UUID candidateId, String user) {
        return of(id, user).candidates().stream()
                .filter(candidate -> candidate.id().equals(candidateId))
                .findFirst()
                .orElseThrow(() -> new vn.gov.moc.genderequality.problem.NotFoundException(
                        "Đề nghị này không có người, tập thể ấy."));
    }

    private Exclusions.@Nullable Lines conditions(Commendation commendation, List<CommendationStep> past) {
        if (!commendation.state().over()) {
            return exclusions.of(commendation);
        }
        return past.stream()
                .map(this::lines)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Exclusions.@Nullable Lines lines(CommendationStep step) {
        return step.conditions().isEmpty() ? null : json.read(step.conditions(), Exclusions.Lines.class);
    }

    private CandidateView view(
            Candidate candidate, Commendation commendation, Exclusions.@Nullable Lines conditions, String user) {
        boolean decided =
                commendation.state() == CommendationState.GRANTED || commendation.state() == CommendationState.DECLINED;
        boolean ministry = access.seesAllUnits(user);
        boolean director = access.has(user, MinistryGroup.DIRECTOR);
        return new CandidateView(
                candidate.id(),
                candidate.place(),
                candidate.kind(),
                candidate.kind().label(),
                candidate.name(),
                candidate.position(),
                candidate.awardForm(),
                candidate.awardLabel(),
                candidate.awardBasis(),
                candidate.achievements(),
                decided || ministry
                        ? ChoiceView.of(candidate.opinion(), candidate.opinionReason(), candidate.opinionVersion())
                        : null,
                decided || director
                        ? ChoiceView.of(candidate.verdict(), candidate.verdictReason(), candidate.verdictVersion())
                        : null,
                conditions == null
                        ? List.of()
                        : conditions.excluding(candidate.id()).stream()
                                .map(Exclusions.Line::label)
                                .toList(),
                candidate.textVersion());
    }

    private List<FactView> facts(Commendation commendation, String user) {
        if (commendation.state() != CommendationState.PROPOSING) {
            return commendations.submission(commendation.id()).map(CommendationSnapshots.Submission::facts).stream()
                    .flatMap(Collection::stream)
                    .map(fact -> new FactView(fact.key(), fact.text(), fact.link(), true))
                    .toList();
        }
        Set<String> chosen = evidence.ticked(commendation.id());
        return facts.of(commendation, user).stream()
                .map(fact -> new FactView(fact.key(), fact.text(), fact.link(), chosen.contains(fact.key())))
                .toList();
    }

    private StepView view(CommendationStep step) {
        String onBehalfOf = step.onBehalfOf();
        Exclusions.Lines then = lines(step);
        return new StepView(
                step.round(),
                step.kind().label(),
                step.kind().outcome(!step.returned()),
                step.reason(),
                people.nameOf(step.decidedBy()),
                onBehalfOf == null ? null : people.nameOf(onBehalfOf),
                step.decidedAt(),
                then == null ? "" : said(then),
                then != null && then.broken());
    }

    private static String said(Exclusions.Lines conditions) {
        String broken = conditions.lines().stream()
                .filter(line -> line.standing() == Exclusions.Standing.BROKEN)
                .map(Exclusions.Line::label)
                .collect(Collectors.joining(", "));
        return broken.isEmpty()
                ? "Điều kiện lúc ấy: không có điều kiện nào không đạt"
                : "Điều kiện lúc ấy không đạt: " + broken;
    }

    private @Nullable String taskUrl(Commendation commendation, String user) {
        if (commendation.state().over()) {
            return null;
        }
        Collection<OpenTask> tasks = workflow.tasks(List.of(commendation.id())).values();
        Set<String> workable = openTasks.workableBy(user, tasks);
        return tasks.stream()
                .filter(task -> workable.contains(task.id()))
                .map(OpenTask::url)
                .findFirst()
                .orElse(null);
    }
}
