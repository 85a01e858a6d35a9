package vn.gov.moc.genderequality.commendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.inspection.DecisionNumbers;
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
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.RefusedException;
import vn.gov.moc.genderequality.problem.TypedText;

/** Moves a proposal for commendation from its first word to the decision. Conditions are checked at every step, never silently. */
@Service
@Transactional
public class Commendations {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_MERITS = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_POSITION = 300;
    private static final int LONGEST_ACHIEVEMENTS = 4_000;
    private static final int MOST_CANDIDATES = 50;

    private final CommendationRepository commendations;
    private final CandidateRepository candidates;
    private final CommendationStepRepository steps;
    private final CommendationSubmissionRepository submissions;
    private final CommendationPaperRepository papers;
    private final CommendationEvidence evidence;
    private final Exclusions exclusions;
    private final CommendationNotices notices;
    private final CommendationWorkflow workflow;
    private final CommendationProperties properties;
    private final DecisionNumbers numbers;
    private final StoredFiles files;
    private final CycleService cycles;
    private final OrganizationUnitRepository units;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final SigningAuthorities authorities;
    private final CanonicalJson json;
    private final Clock clock;

    Commendations(
            CommendationRepository commendations,
            CandidateRepository candidates,
            CommendationStepRepository steps,
            CommendationSubmissionRepository submissions,
            CommendationPaperRepository papers,
            CommendationEvidence evidence,
            Exclusions exclusions,
            CommendationNotices notices,
            CommendationWorkflow workflow,
            CommendationProperties properties,
            DecisionNumbers numbers,
            StoredFiles files,
            CycleService cycles,
            OrganizationUnitRepository units,
            PeopleDirectory people,
            AccessPolicy access,
            SigningAuthorities authorities,
            CanonicalJson json,
            Clock clock) {
        this.commendations = commendations;
        this.candidates = candidates;
        this.steps = steps;
        this.submissions = submissions;
        this.papers = papers;
        this.evidence = evidence;
        this.exclusions = exclusions;
        this.notices = notices;
        this.workflow = workflow;
        this.properties = properties;
        this.numbers = numbers;
        this.files = files;
        this.cycles = cycles;
        this.units = units;
        this.people = people;
        this.access = access;
        this.authorities = authorities;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The proposal's texts as typed.
     *
     * @param subject on what occasion or for what, at most 300 characters
     * @param merits why, in general, at most 10,000 characters
     * @param version the version they were read at
     */
    public record Texts(@Nullable String subject, @Nullable String merits, long version) {}

    /**
     * A candidate as typed.
     *
     * @param kind {@code PERSON} or {@code COLLECTIVE}
     * @param name at most 200 characters
     * @param position what a person does and where, at most 300 characters; a collective may leave it empty
     * @param awardForm the code of a form of award
     * @param achievements at most 4,000 characters
     * @param version the version it was read at; 0 for a new one
     */
    public record CandidateText(
            @Nullable CandidateKind kind,
            @Nullable String name,
            @Nullable String position,
            @Nullable String awardForm,
            @Nullable String achievements,
            long version) {}

    /**
     * An opinion or a verdict on a candidate as chosen and typed.
     *
     * @param choice {@code AGREE} or {@code DISAGREE}, {@code GRANT} or {@code DECLINE}; none yet
     * @param reason at most 2,000 characters
     * @param version the version it was read at
     */
    public record ChoiceText(
            @Nullable String choice, @Nullable String reason, long version) {}

    /**
     * Begins a proposal of the present year. A unit writes one at a time, so that a second press of the button begins nothing.
     *
     * @return the new proposal's id
     * @throws AccessDeniedException when the person is neither drafter nor of the committee of the unit
     * @throws ConflictException when the unit is writing one already
     */
    public String begin(@Nullable String unitCode, String actor) {
        String code = TypedText.clean(unitCode).strip();
        requireProposes(actor, code);
        OrganizationUnit unit = units.findLockedByCode(code).orElseThrow();
        int year = LocalDate.ofInstant(clock.instant(), Zones.VIETNAM).getYear();
        if (!unit.active() || !cycles.takesPart(year, code)) {
            throw new NotFoundException(
                    "%s không tham gia chu trình năm %d nên chưa lập đề nghị khen thưởng được; chưa có gì được tạo."
                            .formatted(unit.name(), year));
        }
        commendations.findByUnitCodeAndCycleYearOrderByNumber(code, year).stream()
                .filter(each -> each.state() == CommendationState.PROPOSING)
                .findFirst()
                .ifPresent(open -> {
                    throw new ConflictException(
                            "%s đang lập đề nghị khen thưởng %s; chưa tạo thêm. Hãy hoàn thành hoặc rút đề nghị ấy trước."
                                    .formatted(unit.name(), open.id()));
                });
        Commendation commendation = commendations.saveAndFlush(
                new Commendation(year, unit, commendations.lastNumber(year, code) + 1, actor, clock.instant()));
        workflow.begun(commendation);
        return commendation.id();
    }

    private void requireProposes(String actor, String unitCode) {
        if (!proposes(actor, unitCode)) {
            throw new AccessDeniedException("commendations of " + unitCode);
        }
    }

    /** Whether the person writes the unit's proposals: its drafters and its committee do. */
    boolean proposes(String user, String unitCode) {
        return access.has(user, UnitRole.DRAFTER, unitCode) || access.has(user, UnitRole.COMMITTEE, unitCode);
    }

    /**
     * Saves the texts; they may be incomplete.
     *
     * @throws InvalidInputException when a text is too long
     * @throws ConflictException when somebody saved in between, or it is not being written
     */
    public void saveTexts(String id, Texts texts, String actor) {
        Commendation commendation = written(id, actor);
        FieldProblems problems = new FieldProblems();
        String subject = problems.text("subject", texts.subject(), LONGEST_SUBJECT, "Nội dung đề nghị");
        String merits = problems.text("merits", texts.merits(), LONGEST_MERITS, "Thành tích chung");
        problems.refuse();
        commendation.write(subject, merits, texts.version());
        commendations.saveAndFlush(commendation);
    }

    /** Adds a candidate; he may be described incompletely. */
    public UUID addCandidate(String id, CandidateText text, String actor) {
        Commendation commendation = written(id, actor);
        List<Candidate> present = candidates.findByCommendationIdOrderByPlace(id);
        if (present.size() >= MOST_CANDIDATES) {
            throw new InvalidInputException(
                    "name", "Một đề nghị có nhiều nhất %d cá nhân, tập thể.".formatted(MOST_CANDIDATES));
        }
        int place = present.isEmpty() ? 1 : present.get(present.size() - 1).place() + 1;
        return candidates
                .saveAndFlush(new Candidate(commendation.id(), place, terms(text)))
                .id();
    }

    /** Describes a candidate anew. */
    public void saveCandidate(String id, UUID candidateId, CandidateText text, String actor) {
        written(id, actor);
        Candidate candidate = candidate(id, candidateId);
        candidate.describe(terms(text), text.version());
        candidates.saveAndFlush(candidate);
    }

    /** Takes a candidate out; the audit keeps him. */
    public void removeCandidate(String id, UUID candidateId, String actor) {
        written(id, actor);
        candidates.delete(candidate(id, candidateId));
    }

    private CandidateTerms terms(CandidateText text) {
        FieldProblems problems = new FieldProblems();
        String name = problems.text("name", text.name(), LONGEST_NAME, "Tên");
        String position = problems.text("position", text.position(), LONGEST_POSITION, "Chức vụ, đơn vị");
        String achievements = problems.text("achievements", text.achievements(), LONGEST_ACHIEVEMENTS, "Thành tích");
        problems.require("kind", text.kind() != null, "Hãy chọn cá nhân hoặc tập thể.");
        Optional<AwardForm> award = properties.form(text.awardForm());
        boolean chosen = text.awardForm() != null && !text.awardForm().isBlank();
        problems.require("awardForm", !chosen || award.isPresent(), "Không có hình thức khen thưởng này.");
        problems.refuse();
        return new CandidateTerms(
                text.kind() == null ? CandidateKind.PERSON : text.kind(),
                name,
                position,
                award.orElse(null),
                achievements);
    }

    /** Says that the proposal rests on a fact, or no longer does. */
    public void chooseFact(String id, String key, boolean chosen, String actor) {
        Commendation commendation = written(id, actor);
        if (!chosen) {
            evidence.untick(commendation.id(), key);
            return;
        }
        evidence.tick(commendation.id(), key, actor);
        if (evidence.chosen(commendation, actor).stream()
                .noneMatch(fact -> fact.key().equals(key))) {
            throw new NotFoundException("Không có minh chứng này trong dữ liệu của đơn vị; chưa ghi gì.");
        }
    }

    /**
     * The proposer hands the proposal to the unit's head. Evidence, files and conditions are frozen as they stand; a condition
     * that does not hold keeps nobody from proposing.
     *
     * @throws InvalidInputException when something is missing; one problem for each
     */
    public void submit(String id, String actor) {
        Commendation commendation = written(id, actor);
        List<Candidate> proposed = candidates.findByCommendationIdOrderByPlace(id);
        FieldProblems problems = new FieldProblems()
                .require("subject", !commendation.subject().isEmpty(), "Hãy nhập nội dung đề nghị.")
                .require("merits", !commendation.merits().isEmpty(), "Hãy nhập thành tích chung, lý do đề nghị.")
                .require("candidates", !proposed.isEmpty(), "Hãy thêm ít nhất một cá nhân hoặc tập thể.");
        proposed.forEach(candidate -> missing(problems, candidate, proposed.indexOf(candidate) + 1));
        problems.refuse();
        proposed.forEach(Candidate::forgetOpinions);
        Exclusions.Lines conditions = exclusions.of(commendation);
        Instant now = clock.instant();
        submissions.save(new CommendationSubmission(
                commendation, json.write(submission(commendation, proposed, conditions, actor)), actor, now));
        record(commendation, CommendationStep.Kind.PROPOSAL, new Decision(true, ""), actor, null, conditions);
        commendation.submit(now);
        notices.waitingForHead(commendation, actor);
    }

    private void missing(FieldProblems problems, Candidate candidate, int number) {
        String field = "candidates[%s]".formatted(candidate.id());
        String who = candidate.name().isEmpty() ? "Người, tập thể thứ " + number : candidate.name();
        problems.require(field + ".name", !candidate.name().isEmpty(), who + ": chưa có tên.");
        problems.require(
                field + ".position",
                candidate.kind() == CandidateKind.COLLECTIVE
                        || !candidate.position().isEmpty(),
                who + ": chưa ghi chức vụ, nơi làm việc.");
        problems.require(field + ".achievements", !candidate.achievements().isEmpty(), who + ": chưa nêu thành tích.");
        Optional<AwardForm> award = properties.form(candidate.awardForm());
        problems.require(field + ".awardForm", award.isPresent(), who + ": chưa chọn hình thức khen thưởng.");
        award.ifPresent(form -> problems.require(
                field + ".awardForm",
                form.fits(candidate.kind()),
                "%s: %s không dành cho %s."
                        .formatted(
                                who, form.label(), candidate.kind() == CandidateKind.PERSON ? "cá nhân" : "tập thể")));
    }

    private CommendationSnapshots.Submission submission(
            Commendation commendation, List<Candidate> proposed, Exclusions.Lines conditions, String actor) {
        return new CommendationSnapshots.Submission(
                commendation.id(),
                commendation.year(),
                commendation.round(),
                commendation.unitCode(),
                commendation.unitName(),
                commendation.subject(),
                commendation.merits(),
                proposed.stream().map(CommendationSnapshots.Proposed::of).toList(),
                evidence.chosen(commendation, actor),
                files.of(CommendationFiles.owner(commendation.id())).stream()
                        .map(file -> new CommendationSnapshots.FileRef(file.id(), file.name(), file.sha256()))
                        .toList(),
                conditions);
    }

    /** The unit's head, or somebody in his stead, signs the proposal, which sends it to the ministry with a number, or returns it. */
    public void sign(String id, Decision decision, String actor) {
        Commendation commendation = locked(id, actor);
        OrganizationUnit unit = units.findById(commendation.unitCode()).orElseThrow();
        SigningAuthority authority = authorities.require(actor, unit, SigningMatter.COMMENDATION_PROPOSAL);
        commendation.require(CommendationState.SIGNING);
        Instant now = clock.instant();
        record(
                commendation,
                CommendationStep.Kind.SIGNATURE,
                decision,
                actor,
                authority.onBehalfOf(),
                exclusions.of(commendation));
        if (decision.approved()) {
            saveProposal(commendation, unit, authority, now);
        }
        commendation.sign(decision.approved(), now);
        if (decision.approved()) {
            notices.waitingForCommittee(commendation, actor);
        } else {
            notices.returned(commendation, "Thủ trưởng đơn vị", decision.reason(), actor);
        }
    }

    private void saveProposal(
            Commendation commendation, OrganizationUnit unit, SigningAuthority authority, Instant now) {
        int year = Year.from(now.atZone(Zones.VIETNAM)).getValue();
        String number =
                "%02d/TTr-%s".formatted(commendations.takeProposalNumber(unit.code(), year), unit.abbreviation());
        save(
                commendation,
                CommendationPaper.Kind.PROPOSAL,
                number,
                new CommendationSnapshots.Proposal(
                        number,
                        unit.abbreviation(),
                        submission(commendation.id()).orElseThrow(),
                        authority.signer(),
                        people.nameOf(authority.signer()),
                        authority.lines(),
                        authority.onBehalfOf(),
                        unit.seat(),
                        now),
                authority.signer(),
                now);
    }

    /**
     * Saves what the ministry's committee thinks of a candidate.
     *
     * @throws ConflictException when somebody saved in between, or it is not with the committee
     */
    public void saveOpinion(String id, UUID candidateId, ChoiceText text, String actor) {
        Commendation commendation = locked(id, actor);
        access.require(actor, MinistryGroup.COMMITTEE);
        commendation.require(CommendationState.IN_REVIEW);
        Candidate candidate = candidate(id, candidateId);
        candidate.judge(
                choice(text, CommendationChoice.AGREE, CommendationChoice.DISAGREE), reason(text), text.version());
        candidates.saveAndFlush(candidate);
    }

    /**
     * The committee passes the proposal on with its opinion on each candidate, or returns the whole.
     *
     * @throws InvalidInputException when an opinion or its reason is missing
     */
    public void review(String id, Decision decision, String actor) {
        Commendation commendation = locked(id, actor);
        access.require(actor, MinistryGroup.COMMITTEE);
        commendation.require(CommendationState.IN_REVIEW);
        if (decision.approved()) {
            requireChosen(id, Candidate::opinion, Candidate::opinionReason, "cho ý kiến", "không đồng ý");
        }
        record(commendation, CommendationStep.Kind.REVIEW, decision, actor, null, exclusions.of(commendation));
        commendation.review(decision.approved(), clock.instant());
        if (decision.approved()) {
            notices.waitingForDirector(commendation, actor);
        } else {
            notices.returned(commendation, "Ban VSTBPN Bộ", decision.reason(), actor);
        }
    }

    /**
     * Saves what the director is going to decide on a candidate.
     *
     * @throws ConflictException when somebody saved in between, or it does not wait for the director
     */
    public void saveVerdict(String id, UUID candidateId, ChoiceText text, String actor) {
        Commendation commendation = locked(id, actor);
        access.require(actor, MinistryGroup.DIRECTOR);
        commendation.require(CommendationState.DECIDING);
        Candidate candidate = candidate(id, candidateId);
        candidate.weigh(
                choice(text, CommendationChoice.GRANT, CommendationChoice.DECLINE), reason(text), text.version());
        candidates.saveAndFlush(candidate);
    }

    /**
     * The director decides on every candidate at once. Whoever a condition excludes at this moment cannot be commended.
     *
     * @return whether anybody is commended
     * @throws InvalidInputException when a verdict or its reason is missing
     * @throws ConflictException when somebody is to be commended whom a condition excludes; it names him and the condition
     */
    public boolean decide(String id, String actor) {
        Commendation commendation = locked(id, actor);
        access.require(actor, MinistryGroup.DIRECTOR);
        commendation.require(CommendationState.DECIDING);
        requireChosen(id, Candidate::verdict, Candidate::verdictReason, "quyết định", "không khen thưởng");
        List<Candidate> proposed = candidates.findByCommendationIdOrderByPlace(id);
        Exclusions.Lines conditions = exclusions.of(commendation);
        List<Candidate> granted = proposed.stream().filter(Candidate::granted).toList();
        granted.forEach(candidate -> requireNotExcluded(candidate, conditions));
        Instant now = clock.instant();
        record(
                commendation,
                CommendationStep.Kind.DECISION,
                new Decision(!granted.isEmpty(), granted.isEmpty() ? declined(proposed) : ""),
                actor,
                null,
                conditions);
        if (!granted.isEmpty()) {
            saveGranting(commendation, granted, conditions, actor, now);
        }
        commendation.decide(!granted.isEmpty(), now);
        notices.decided(commendation, proposed, decisionNumber(id).orElse(""), actor);
        return !granted.isEmpty();
    }

    private static void requireNotExcluded(Candidate candidate, Exclusions.Lines conditions) {
        List<Exclusions.Line> excluding = conditions.excluding(candidate.id());
        if (!excluding.isEmpty()) {
            throw new ConflictException(
                    "Chưa khen thưởng được %s vì có điều kiện không đạt: %s. Chưa có gì được quyết định; ý kiến đã nhập vẫn được lưu. Chỉ quyết định không khen thưởng, hoặc chờ đến khi điều kiện đạt."
                            .formatted(candidate.name(), Exclusions.because(excluding)));
        }
    }

    private static String declined(List<Candidate> proposed) {
        String text = proposed.stream()
                .map(candidate -> "%s: %s".formatted(candidate.name(), candidate.verdictReason()))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
        return text.length() <= TypedText.LONGEST_REASON ? text : text.substring(0, TypedText.LONGEST_REASON - 1) + "…";
    }

    private void saveGranting(
            Commendation commendation,
            List<Candidate> granted,
            Exclusions.Lines conditions,
            String actor,
            Instant now) {
        CommendationPaper proposal =
                paper(commendation.id(), CommendationPaper.Kind.PROPOSAL).orElseThrow();
        String number = numbers.next(properties.abbreviation(), now);
        save(
                commendation,
                CommendationPaper.Kind.DECISION,
                number,
                new CommendationSnapshots.Granting(
                        commendation.id(),
                        commendation.year(),
                        commendation.unitCode(),
                        commendation.unitName(),
                        number,
                        proposal.documentNumber(),
                        proposal.signedAt(),
                        commendation.subject(),
                        granted.stream().map(CommendationSnapshots.Proposed::of).toList(),
                        conditions,
                        actor,
                        people.nameOf(actor),
                        now),
                actor,
                now);
    }

    /**
     * The unit takes its proposal back: the head at any time before the decision, its proposers while they write it.
     *
     * @param typed why, at most 2,000 characters
     */
    public void withdraw(String id, @Nullable String typed, String actor) {
        Commendation commendation = locked(id, actor);
        boolean writes =
                commendation.state() == CommendationState.PROPOSING && proposes(actor, commendation.unitCode());
        if (!writes && !access.has(actor, UnitRole.HEAD, commendation.unitCode())) {
            throw new RefusedException(
                    "Đề nghị đã trình thì chỉ thủ trưởng đơn vị rút được; chưa có gì thay đổi. Hãy báo thủ trưởng đơn vị.");
        }
        withdraw(commendation, TypedText.reason(typed, "Lý do rút đề nghị"), actor);
        workflow.withdrawn(id);
    }

    /** The unit ceases: the proposal is over, with the decision as the reason. */
    void cease(String id, String reason, String actor) {
        withdraw(commendations.findLockedById(id).orElseThrow(Commendations::notFound), reason, actor);
        workflow.withdrawn(id);
    }

    private void withdraw(Commendation commendation, String reason, String actor) {
        CommendationState before = commendation.state();
        commendation.withdraw(clock.instant());
        steps.save(new CommendationStep(
                commendation,
                CommendationStep.Kind.WITHDRAWAL,
                new Decision(false, reason),
                actor,
                null,
                "",
                clock.instant()));
        commendations.saveAndFlush(commendation);
        notices.withdrawn(commendation, before, reason, actor);
    }

    private void requireChosen(
            String id,
            Function<Candidate, @Nullable CommendationChoice> chosen,
            Function<Candidate, String> reason,
            String what,
            String against) {
        FieldProblems problems = new FieldProblems();
        candidates.findByCommendationIdOrderByPlace(id).forEach(candidate -> {
            CommendationChoice choice = chosen.apply(candidate);
            problems.require(
                    "candidates[%s].choice".formatted(candidate.id()),
                    choice != null,
                    "%s: chưa %s.".formatted(candidate.name(), what));
            problems.require(
                    "candidates[%s].reason".formatted(candidate.id()),
                    choice == null
                            || choice.favourable()
                            || !reason.apply(candidate).isEmpty(),
                    "%s: %s thì phải ghi lý do.".formatted(candidate.name(), against));
        });
        problems.refuse();
    }

    private static @Nullable CommendationChoice choice(ChoiceText text, CommendationChoice... allowed) {
        if (text.choice() == null || text.choice().isBlank()) {
            return null;
        }
        for (CommendationChoice each : allowed) {
            if (each.name().equals(text.choice())) {
                return each;
            }
        }
        throw new InvalidInputException("choice", "Không có lựa chọn này.");
    }

    private static String reason(ChoiceText text) {
        FieldProblems problems = new FieldProblems();
        String reason = problems.text("reason", text.reason(), TypedText.LONGEST_REASON, "Lý do");
        problems.refuse();
        return reason;
    }

    private void record(
            Commendation commendation,
            CommendationStep.Kind kind,
            Decision decision,
            String actor,
            @Nullable String onBehalfOf,
            Exclusions.Lines conditions) {
        steps.save(new CommendationStep(
                commendation, kind, decision, actor, onBehalfOf, json.write(conditions), clock.instant()));
    }

    private void save(
            Commendation commendation,
            CommendationPaper.Kind kind,
            String number,
            Object snapshot,
            String signer,
            Instant now) {
        String content = json.write(snapshot);
        papers.saveAndFlush(
                new CommendationPaper(commendation, kind, number, content, CanonicalJson.sha256(content), signer, now));
    }

    /** The proposal, locked, for those who write it while they do. */
    Commendation written(String id, String actor) {
        Commendation commendation = locked(id, actor);
        requireProposes(actor, commendation.unitCode());
        commendation.require(CommendationState.PROPOSING);
        return commendation;
    }

    /** @throws NotFoundException when there is no such proposal */
    @Transactional(readOnly = true)
    public Commendation commendation(String id) {
        return commendations.findById(id).orElseThrow(Commendations::notFound);
    }

    /**
     * The proposal for whoever sees its unit; one he may not see is as if it were not there, since its id can be guessed.
     *
     * @throws NotFoundException when there is none for him
     */
    @Transactional(readOnly = true)
    public Commendation readable(String id, String user) {
        return commendations
                .findById(id)
                .filter(each -> access.seesUnit(user, each.unitCode()))
                .orElseThrow(Commendations::notFound);
    }

    /** The unit's latest submission. */
    Optional<CommendationSnapshots.Submission> submission(String id) {
        return submissions
                .findFirstByCommendationIdOrderByRoundDesc(id)
                .map(each -> json.read(each.content(), CommendationSnapshots.Submission.class));
    }

    /** The newest paper of the kind. */
    Optional<CommendationPaper> paper(String id, CommendationPaper.Kind kind) {
        return papers.findFirstByCommendationIdAndKindOrderByRoundDesc(id, kind);
    }

    /** The number of the decision, if anybody was commended. */
    @Transactional(readOnly = true)
    public Optional<String> decisionNumber(String id) {
        return paper(id, CommendationPaper.Kind.DECISION).map(CommendationPaper::documentNumber);
    }

    Candidate candidate(String id, UUID candidateId) {
        return candidates
                .findById(candidateId)
                .filter(candidate -> candidate.commendationId().equals(id))
                .orElseThrow(() -> new NotFoundException("Đề nghị này không có người, tập thể ấy."));
    }

    private Commendation locked(String id, String actor) {
        return commendations
                .findLockedById(id)
                .filter(each -> access.seesUnit(actor, each.unitCode()))
                .orElseThrow(Commendations::notFound);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("Không có đề nghị khen thưởng này.");
    }
}
