package vn.gov.moc.genderequality.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Minutes;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Proposal;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.SigningAuthorities;
import vn.gov.moc.genderequality.organization.SigningAuthority;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.RefusedException;

/** Moves a visit from the unit's own report through findings and minutes to the director's conclusion. */
@Service
@Transactional
public class InspectionVisits {

    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_SHORT_TEXT = 4_000;
    static final int LONGEST_CONCLUSION = 20_000;
    static final int LONGEST_RESPONSIBLE = 300;
    static final int MOST_RECOMMENDATIONS = 30;

    /** Days the unit has to answer a recommendation; a bound of ours. */
    static final int ANSWER_DAYS = 10;

    private final InspectionProgramRepository programs;
    private final InspectionVisitRepository visits;
    private final VisitTopicRepository topics;
    private final InspectionMinutesRepository minutes;
    private final InspectionSignatureRepository signatures;
    private final RecommendationDraftRepository drafts;
    private final RecommendationRepository recommendations;
    private final InspectionPapers papers;
    private final InspectionNotices notices;
    private final InspectionWorkflow workflow;
    private final OrganizationUnitRepository units;
    private final VisitAccess visitAccess;
    private final AccessPolicy access;
    private final SigningAuthorities authorities;
    private final CanonicalJson json;
    private final Clock clock;

    InspectionVisits(
            InspectionProgramRepository programs,
            InspectionVisitRepository visits,
            VisitTopicRepository topics,
            InspectionMinutesRepository minutes,
            InspectionSignatureRepository signatures,
            RecommendationDraftRepository drafts,
            RecommendationRepository recommendations,
            InspectionPapers papers,
            InspectionNotices notices,
            InspectionWorkflow workflow,
            OrganizationUnitRepository units,
            VisitAccess visitAccess,
            AccessPolicy access,
            SigningAuthorities authorities,
            CanonicalJson json,
            Clock clock) {
        this.programs = programs;
        this.visits = visits;
        this.topics = topics;
        this.minutes = minutes;
        this.signatures = signatures;
        this.drafts = drafts;
        this.recommendations = recommendations;
        this.papers = papers;
        this.notices = notices;
        this.workflow = workflow;
        this.units = units;
        this.visitAccess = visitAccess;
        this.access = access;
        this.authorities = authorities;
        this.json = json;
        this.clock = clock;
    }

    /** What the unit says on a topic, as typed; at most 10,000 characters. */
    public record SelfReportText(@Nullable String text, long version) {}

    /**
     * What the team finds on a topic, as typed.
     *
     * @param finding at most 10,000 characters
     * @param evidence documents, people asked, places seen; at most 4,000 characters
     */
    public record FindingText(
            @Nullable String finding, @Nullable String evidence, long version) {}

    /**
     * What frames the findings in the minutes, as typed.
     *
     * @param participants thành phần làm việc; at most 4,000 characters
     * @param assessment nhận xét chung; at most 10,000 characters
     */
    public record MinutesText(
            @Nullable String participants, @Nullable String assessment, long version) {}

    /** The conclusion as typed; at most 20,000 characters. */
    public record ConclusionText(@Nullable String text, long version) {}

    /**
     * A proposed recommendation as typed.
     *
     * @param content at most 4,000 characters
     * @param responsible who in the unit sees to it; at most 300 characters
     * @param dueOn the last day in time
     */
    public record ProposalText(
            @Nullable String content,
            @Nullable String responsible,
            @Nullable LocalDate dueOn,
            long version) {}

    /** Tells unit and team of an approved visit; the decision is signed already. */
    public void notify(String visitId) {
        notices.visitAnnounced(visit(visitId));
    }

    /** Saves what the unit says on a topic; it may be incomplete. */
    public void saveSelfReport(String visitId, InspectionTopic topic, SelfReportText typed, String actor) {
        InspectionVisit visit = reporting(visitId, actor);
        FieldProblems problems = new FieldProblems();
        String text = problems.text("text", typed.text(), LONGEST_TEXT, topic.label());
        problems.refuse();
        VisitTopic row = topic(visit, topic);
        row.report(text, typed.version());
        topics.saveAndFlush(row);
    }

    /**
     * The unit hands in its report on itself.
     *
     * @throws InvalidInputException when a topic is empty; one problem for each
     */
    public void submitSelfReport(String visitId, String actor) {
        InspectionVisit visit = reporting(visitId, actor);
        Map<InspectionTopic, VisitTopic> written = topics(visitId);
        FieldProblems problems = new FieldProblems();
        for (InspectionTopic topic : InspectionTopic.values()) {
            VisitTopic row = written.get(topic);
            problems.require(
                    topic.name(),
                    row != null && !row.selfReport().isEmpty(),
                    "Hãy báo cáo nội dung “%s”.".formatted(topic.label()));
        }
        problems.refuse();
        visit.selfReported(clock.instant());
        notices.selfReported(visit, actor);
    }

    /** The visit, locked, for a drafter of its unit while it prepares its report. */
    InspectionVisit reporting(String visitId, String actor) {
        InspectionVisit visit = locked(visitId);
        access.require(actor, UnitRole.DRAFTER, visit.unitCode());
        visit.require(VisitState.PREPARING);
        return visit;
    }

    /** The first day has come: the team begins, with the unit's report or without. */
    public void begin(String visitId) {
        InspectionVisit visit = locked(visitId);
        boolean reported = visit.selfReportedAt() != null;
        visit.begin(clock.instant());
        notices.visitBegun(visit, reported);
    }

    /** Saves what the team finds on a topic; it may be incomplete. */
    public void saveFinding(String visitId, InspectionTopic topic, FindingText typed, String actor) {
        InspectionVisit visit = visited(visitId, actor);
        FieldProblems problems = new FieldProblems();
        String finding = problems.text("finding", typed.finding(), LONGEST_TEXT, "Kết quả kiểm tra");
        String evidence = problems.text("evidence", typed.evidence(), LONGEST_SHORT_TEXT, "Căn cứ, minh chứng");
        problems.refuse();
        VisitTopic row = topic(visit, topic);
        row.find(finding, evidence, typed.version());
        topics.saveAndFlush(row);
    }

    /** Saves what frames the findings; it may be incomplete. */
    public void saveMinutes(String visitId, MinutesText typed, String actor) {
        InspectionVisit visit = visited(visitId, actor);
        FieldProblems problems = new FieldProblems();
        String participants =
                problems.text("participants", typed.participants(), LONGEST_SHORT_TEXT, "Thành phần làm việc");
        String assessment = problems.text("assessment", typed.assessment(), LONGEST_TEXT, "Nhận xét chung");
        problems.refuse();
        visit.writeMinutes(participants, assessment, typed.version());
        visits.saveAndFlush(visit);
    }

    /** Adds an empty proposal; answers its id. */
    public UUID addProposal(String visitId, ProposalText typed, String actor) {
        InspectionVisit visit = proposing(visitId, actor);
        List<RecommendationDraft> present = drafts.findByVisitIdOrderByPlace(visitId);
        if (present.size() >= MOST_RECOMMENDATIONS) {
            throw new InvalidInputException(
                    "content", "Một đợt kiểm tra có nhiều nhất %d kiến nghị.".formatted(MOST_RECOMMENDATIONS));
        }
        int place = present.isEmpty() ? 1 : present.get(present.size() - 1).place() + 1;
        return write(new RecommendationDraft(visit.id(), place), typed);
    }

    /** Saves a proposal; it may be incomplete. */
    public void saveProposal(String visitId, UUID id, ProposalText typed, String actor) {
        RecommendationDraft draft = draft(visitId, id, actor);
        draft.requireVersion(typed.version());
        write(draft, typed);
    }

    private UUID write(RecommendationDraft draft, ProposalText typed) {
        FieldProblems problems = new FieldProblems();
        String content = problems.text("content", typed.content(), LONGEST_SHORT_TEXT, "Nội dung kiến nghị");
        String responsible = problems.text(
                "responsible", typed.responsible(), LONGEST_RESPONSIBLE, "Người, bộ phận chịu trách nhiệm");
        problems.refuse();
        draft.write(content, responsible, typed.dueOn());
        return drafts.saveAndFlush(draft).id();
    }

    /** Takes a proposal back. */
    public void removeProposal(String visitId, UUID id, String actor) {
        drafts.delete(draft(visitId, id, actor));
    }

    private RecommendationDraft draft(String visitId, UUID id, String actor) {
        proposing(visitId, actor);
        return drafts.findById(id)
                .filter(draft -> draft.visitId().equals(visitId))
                .orElseThrow(InspectionVisits::noProposal);
    }

    static NotFoundException noProposal() {
        return new NotFoundException("Không còn kiến nghị này; có thể người khác vừa xóa.");
    }

    /** The team while it writes the minutes, the director while he concludes. */
    private InspectionVisit proposing(String visitId, String actor) {
        InspectionVisit visit = locked(visitId);
        if (visit.state() == VisitState.CONCLUDING) {
            access.require(actor, MinistryGroup.DIRECTOR);
        } else {
            visitAccess.requireInTeam(actor, visit);
            visit.require(VisitState.VISITING);
        }
        return visit;
    }

    /** The visit, locked, for somebody of the team while it writes the minutes. */
    InspectionVisit visited(String visitId, String actor) {
        InspectionVisit visit = locked(visitId);
        visitAccess.requireInTeam(actor, visit);
        visit.require(VisitState.VISITING);
        return visit;
    }

    /**
     * The team hands the minutes to both sides; from now on their text is fixed.
     *
     * @throws InvalidInputException when a topic, the frame or a part of a proposal is missing
     */
    public void submitMinutes(String visitId, String actor) {
        InspectionVisit visit = visited(visitId, actor);
        Map<InspectionTopic, VisitTopic> written = topics(visitId);
        FieldProblems problems = new FieldProblems()
                .require("participants", !visit.participants().isEmpty(), "Hãy nhập thành phần làm việc.");
        for (InspectionTopic topic : InspectionTopic.values()) {
            VisitTopic row = written.get(topic);
            problems.require(
                    topic.name(),
                    row != null && !row.finding().isEmpty(),
                    "Hãy ghi kết quả kiểm tra nội dung “%s”.".formatted(topic.label()));
        }
        problems.require("assessment", !visit.assessment().isEmpty(), "Hãy nhập nhận xét chung của đoàn.");
        List<Proposal> proposals = proposals(visitId, problems);
        problems.refuse();
        Instant now = clock.instant();
        Minutes text = new Minutes(
                papers.snapshot(visit),
                visit.round(),
                visit.selfReportedAt() != null,
                visit.participants(),
                Arrays.stream(InspectionTopic.values())
                        .map(topic -> Objects.requireNonNull(written.get(topic)))
                        .map(row -> new InspectionSnapshots.Topic(
                                row.topic(),
                                visit.selfReportedAt() == null ? "" : row.selfReport(),
                                row.finding(),
                                row.evidence()))
                        .toList(),
                visit.assessment(),
                proposals,
                actor,
                now);
        String content = json.write(text);
        minutes.save(new InspectionMinutes(visitId, visit.round(), content, CanonicalJson.sha256(content), actor, now));
        visit.submitMinutes(now);
        notices.minutesToSign(visit, MinutesSide.TEAM, actor);
    }

    private List<Proposal> proposals(String visitId, FieldProblems problems) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM);
        List<RecommendationDraft> rows = drafts.findByVisitIdOrderByPlace(visitId);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    RecommendationDraft row = rows.get(i);
                    LocalDate due = row.dueOn();
                    problems.require(
                            "proposals[%s]".formatted(row.id()),
                            !row.content().isEmpty() && !row.responsible().isEmpty() && due != null,
                            "Kiến nghị %d còn thiếu nội dung, người chịu trách nhiệm hoặc thời hạn.".formatted(i + 1));
                    problems.require(
                            "proposals[%s]".formatted(row.id()),
                            due == null || due.isAfter(today),
                            "Thời hạn của kiến nghị %d phải sau hôm nay.".formatted(i + 1));
                    return new Proposal(
                            i + 1, row.content(), row.responsible(), Objects.requireNonNullElse(due, today));
                })
                .toList();
    }

    /** The rounds whose minutes the unit has been handed: the team's head has signed them. */
    @Transactional(readOnly = true)
    Set<Integer> roundsHandedToUnit(String visitId) {
        return signatures.findByVisitIdOrderById(visitId).stream()
                .filter(signature ->
                        signature.side() == MinutesSide.TEAM && signature.outcome() == SignatureOutcome.SIGNED)
                .map(InspectionSignature::round)
                .collect(Collectors.toSet());
    }

    /** Which side signs next; none when the minutes do not wait for a signature. */
    @Transactional(readOnly = true)
    public Optional<MinutesSide> awaitedSide(String visitId) {
        InspectionVisit visit = visit(visitId);
        if (visit.state() != VisitState.SIGNING) {
            return Optional.empty();
        }
        boolean team = signatures.findByVisitIdOrderById(visitId).stream()
                .anyMatch(signature -> signature.round() == visit.round() && signature.side() == MinutesSide.TEAM);
        return Optional.of(team ? MinutesSide.UNIT : MinutesSide.TEAM);
    }

    /**
     * The side whose turn it is signs the minutes, with another opinion or without, refuses with a reason (the unit only), or asks
     * for other minutes. Nothing it says is lost, and nobody's refusal stops the visit.
     *
     * @throws InvalidInputException when the outcome is none, or an opinion is missing or too long
     */
    public void signMinutes(String visitId, @Nullable String outcome, @Nullable String typed, String actor) {
        InspectionVisit visit = locked(visitId);
        MinutesSide side =
                awaitedSide(visitId).orElseThrow(() -> new ConflictException("Biên bản này không còn chờ chữ ký."));
        SignatureOutcome chosen = outcome(outcome, side);
        FieldProblems problems = new FieldProblems();
        String opinion = problems.text("reason", typed, LONGEST_SHORT_TEXT, "Ý kiến");
        problems.require(
                "reason",
                chosen == SignatureOutcome.SIGNED || !opinion.isEmpty(),
                "Hãy ghi rõ ý kiến hoặc lý do; ý kiến được lưu cùng biên bản.");
        problems.refuse();
        SigningAuthority authority = authority(visit, side, actor);
        InspectionMinutes text =
                minutes.findByVisitIdAndRound(visitId, visit.round()).orElseThrow();
        Instant now = clock.instant();
        signatures.saveAndFlush(new InspectionSignature(
                visit,
                side,
                chosen,
                chosen == SignatureOutcome.SIGNED ? "" : opinion,
                text.sha256(),
                actor,
                authority.onBehalfOf(),
                String.join("\n", authority.lines()),
                now));
        if (chosen == SignatureOutcome.RETURNED) {
            visit.returnMinutes(now);
            notices.minutesReturned(visit, side, opinion, actor);
        } else if (side == MinutesSide.TEAM) {
            notices.minutesToSign(visit, MinutesSide.UNIT, actor);
        } else {
            visit.minutesSigned(now);
            notices.minutesSigned(visit, chosen, actor);
        }
    }

    private static SignatureOutcome outcome(@Nullable String typed, MinutesSide side) {
        return Arrays.stream(SignatureOutcome.values())
                .filter(each -> each.name().equals(typed))
                .filter(each -> side == MinutesSide.UNIT
                        || each == SignatureOutcome.SIGNED
                        || each == SignatureOutcome.RETURNED)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("decision", "Hãy chọn ký hoặc đề nghị sửa biên bản."));
    }

    private SigningAuthority authority(InspectionVisit visit, MinutesSide side, String actor) {
        if (side == MinutesSide.UNIT) {
            return authorities.require(actor, unit(visit.unitCode()), SigningMatter.INSPECTION_MINUTES);
        }
        if (!visit.teamHead().equals(actor)) {
            throw new RefusedException("Chỉ trưởng đoàn kiểm tra ký biên bản thay mặt đoàn.");
        }
        return new SigningAuthority(
                actor, List.of(MinutesSide.TEAM.label().toUpperCase(Locale.forLanguageTag("vi-VN"))), null);
    }

    /** Saves the director's conclusion; it may be incomplete. */
    public void saveConclusion(String visitId, ConclusionText typed, String actor) {
        access.require(actor, MinistryGroup.DIRECTOR);
        InspectionVisit visit = locked(visitId);
        FieldProblems problems = new FieldProblems();
        String text = problems.text("text", typed.text(), LONGEST_CONCLUSION, "Kết luận");
        problems.refuse();
        visit.writeConclusion(text, typed.version());
        visits.saveAndFlush(visit);
    }

    /**
     * The director issues the conclusion: numbered and hashed, with its recommendations.
     *
     * @throws InvalidInputException when text or a part of a recommendation is missing
     */
    public void conclude(String visitId, String actor) {
        access.require(actor, MinistryGroup.DIRECTOR);
        InspectionProgram program = lockedProgram(visitId);
        InspectionVisit visit = locked(visitId);
        visit.require(VisitState.CONCLUDING);
        FieldProblems problems =
                new FieldProblems().require("text", !visit.conclusion().isEmpty(), "Hãy nhập kết luận kiểm tra.");
        List<Proposal> proposals = proposals(visitId, problems);
        problems.refuse();
        Instant now = clock.instant();
        String sha256 = minutes.findByVisitIdAndRound(visitId, visit.round())
                .orElseThrow()
                .sha256();
        papers.signConclusion(visit, proposals, sha256, actor);
        LocalDate answerDueOn = LocalDate.ofInstant(now, Zones.VIETNAM).plusDays(ANSWER_DAYS);
        proposals.forEach(proposal -> recommendations.save(new Recommendation(
                visit, proposal, answerDueOn.isBefore(proposal.dueOn()) ? answerDueOn : proposal.dueOn(), now)));
        visit.conclude(now);
        over(program);
    }

    private void over(InspectionProgram program) {
        if (program.state() == ProgramState.RUNNING && visitsOver(program.year())) {
            workflow.visitsOver(program.year());
        }
    }

    /**
     * Whether no visit of the year is open any more. Until the transaction ends no visit becomes so: of two that end at once, and
     * of the last one and the year's end, one sees the other.
     */
    public boolean visitsOver(int year) {
        programs.findLockedByCycleYear(year);
        return visits.findByCycleYearAndStateNotIn(year, VisitState.OVER).isEmpty();
    }

    /** The visit's program, which is always locked before the visit. */
    private InspectionProgram lockedProgram(String visitId) {
        return visits.yearOf(visitId).flatMap(programs::findLockedByCycleYear).orElseThrow(() -> notFound(visitId));
    }

    /** Tells the unit of the conclusion and its recommendations. */
    public void sendConclusion(String visitId) {
        InspectionVisit visit = visit(visitId);
        notices.concluded(
                visit,
                papers.newest(visitId, PaperKind.CONCLUSION).orElseThrow().documentNumber(),
                recommendations(visitId));
    }

    /** Calls the visit off; what was written stays. */
    public void cancel(String visitId, String reason) {
        InspectionProgram program = lockedProgram(visitId);
        InspectionVisit visit = locked(visitId);
        boolean announced = visit.state().open();
        visit.cancel(reason, clock.instant());
        if (announced) {
            workflow.visitCancelled(visitId);
            notices.visitCancelled(visit, reason);
            over(program);
        }
    }

    /** @throws NotFoundException when there is no such visit */
    @Transactional(readOnly = true)
    public InspectionVisit visit(String visitId) {
        return visits.findById(visitId).orElseThrow(() -> notFound(visitId));
    }

    /** What was recommended after the visit, by number. */
    @Transactional(readOnly = true)
    public List<Recommendation> recommendations(String visitId) {
        return recommendations.findByVisitIdOrderByNumber(visitId);
    }

    /** What unit and team have written so far, by topic; untouched topics are missing. */
    @Transactional(readOnly = true)
    Map<InspectionTopic, VisitTopic> topics(String visitId) {
        return topics.findByVisitId(visitId).stream().collect(Collectors.toMap(VisitTopic::topic, Function.identity()));
    }

    private VisitTopic topic(InspectionVisit visit, InspectionTopic topic) {
        return topics.findById(VisitTopic.idOf(visit.id(), topic)).orElseGet(() -> new VisitTopic(visit.id(), topic));
    }

    InspectionVisit locked(String visitId) {
        return visits.findLockedById(visitId).orElseThrow(() -> notFound(visitId));
    }

    OrganizationUnit unit(String unitCode) {
        return units.findById(unitCode).orElseThrow();
    }

    static NotFoundException notFound(String visitId) {
        return new NotFoundException("Không có đợt kiểm tra %s.".formatted(visitId));
    }
}
