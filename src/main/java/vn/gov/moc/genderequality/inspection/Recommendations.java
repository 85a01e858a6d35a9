package vn.gov.moc.genderequality.inspection;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.SigningAuthorities;
import vn.gov.moc.genderequality.organization.SigningAuthority;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Follows a recommendation up: the unit's answer, its evidence, and what the head of the team finds. */
@Service
@Transactional
public class Recommendations {

    static final int LONGEST_EVIDENCE = 10_000;
    static final int LONGEST_ANSWER = 4_000;

    private final RecommendationRepository recommendations;
    private final RecommendationStepRepository steps;
    private final InspectionVisits visits;
    private final InspectionNotices notices;
    private final AccessPolicy access;
    private final SigningAuthorities authorities;
    private final Clock clock;

    Recommendations(
            RecommendationRepository recommendations,
            RecommendationStepRepository steps,
            InspectionVisits visits,
            InspectionNotices notices,
            AccessPolicy access,
            SigningAuthorities authorities,
            Clock clock) {
        this.recommendations = recommendations;
        this.steps = steps;
        this.visits = visits;
        this.notices = notices;
        this.access = access;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** What was done, as typed; at most 10,000 characters. */
    public record EvidenceText(@Nullable String evidence, long version) {}

    /**
     * The unit's head, or somebody in his stead, answers.
     *
     * @param answer a {@link RecommendationAnswer} by name
     * @param typed how it will be done; why not or not wholly, at most 4,000 characters, needed unless it is accepted
     * @throws InvalidInputException when the answer is none, or the reason is missing or too long
     */
    public void answer(String id, @Nullable String answer, @Nullable String typed, String actor) {
        Recommendation recommendation = locked(id);
        SigningAuthority authority =
                authorities.require(actor, visits.unit(recommendation.unitCode()), SigningMatter.RECOMMENDATION_ANSWER);
        RecommendationAnswer chosen = choose(
                RecommendationAnswer.values(), answer, "Hãy chọn tiếp thu, tiếp thu một phần hoặc không tiếp thu.");
        String reason = text(
                typed,
                chosen != RecommendationAnswer.ACCEPT,
                "Hãy nêu rõ lý do không tiếp thu hoặc chỉ tiếp thu một phần.");
        recommendation.answer(chosen, reason, clock.instant());
        record(recommendation, RecommendationStep.Kind.ANSWER, chosen.name(), reason, actor, authority.onBehalfOf());
        notices.answered(recommendation, visits.visit(recommendation.visitId()), actor);
    }

    /** Saves the evidence; it may be incomplete. */
    public void saveEvidence(String id, EvidenceText typed, String actor) {
        Recommendation recommendation = carriedOut(id, actor);
        FieldProblems problems = new FieldProblems();
        String evidence = problems.text("evidence", typed.evidence(), LONGEST_EVIDENCE, "Kết quả thực hiện");
        problems.refuse();
        recommendation.writeEvidence(evidence, typed.version());
        recommendations.saveAndFlush(recommendation);
    }

    /** The drafter hands the evidence to the head of the team. */
    public void provideEvidence(String id, String actor) {
        Recommendation recommendation = carriedOut(id, actor);
        new FieldProblems()
                .require("evidence", !recommendation.evidence().isEmpty(), "Hãy mô tả kết quả thực hiện kiến nghị.")
                .refuse();
        recommendation.provideEvidence(clock.instant());
        record(recommendation, RecommendationStep.Kind.EVIDENCE, "", recommendation.evidence(), actor, null);
        notices.evidenceProvided(recommendation, visits.visit(recommendation.visitId()), actor);
    }

    /** The recommendation, locked, for a drafter of its unit while it is carried out. */
    Recommendation carriedOut(String id, String actor) {
        Recommendation recommendation = locked(id);
        access.require(actor, UnitRole.DRAFTER, recommendation.unitCode());
        recommendation.require(RecommendationState.IN_PROGRESS);
        return recommendation;
    }

    /**
     * The head of the team closes the recommendation, re-opens it or lets it go.
     *
     * @param outcome a {@link VerificationOutcome} by name; one that was accepted wholly is not let go
     * @param typed what he found, at most 4,000 characters, needed unless it is closed
     */
    public void verify(String id, @Nullable String outcome, @Nullable String typed, String actor) {
        Recommendation recommendation = locked(id);
        InspectionVisit visit = visits.visit(recommendation.visitId());
        if (!visit.teamHead().equals(actor)) {
            throw new AccessDeniedException("head of the team of " + visit.id());
        }
        VerificationOutcome chosen = choose(
                VerificationOutcome.values(), outcome, "Hãy chọn kết thúc, tiếp tục theo dõi hoặc thôi kiến nghị.");
        if (chosen == VerificationOutcome.WITHDRAW && recommendation.answer() == RecommendationAnswer.ACCEPT) {
            throw new InvalidInputException(
                    "decision", "Đơn vị đã tiếp thu kiến nghị này; hãy chọn kết thúc hoặc tiếp tục theo dõi.");
        }
        if (chosen == VerificationOutcome.CLOSE && recommendation.answer() == RecommendationAnswer.REJECT) {
            throw new InvalidInputException(
                    "decision",
                    "Đơn vị không tiếp thu kiến nghị này; hãy chọn thôi kiến nghị hoặc yêu cầu trả lời lại.");
        }
        String found = text(typed, chosen != VerificationOutcome.CLOSE, "Hãy ghi rõ kết quả xác minh.");
        recommendation.verify(chosen, clock.instant());
        record(recommendation, RecommendationStep.Kind.VERIFICATION, chosen.name(), found, actor, null);
        notices.verified(recommendation, chosen, found, actor);
    }

    /**
     * Lets the recommendation go, whatever it waits for: its unit has ceased.
     *
     * @param reason the decision by which it ceased, at most 2,000 characters
     */
    void withdraw(String id, String reason, String actor) {
        Recommendation recommendation = locked(id);
        recommendation.withdraw(clock.instant());
        record(recommendation, RecommendationStep.Kind.WITHDRAWAL, "", reason, actor, null);
        notices.withdrawn(recommendation, visits.visit(recommendation.visitId()), reason, actor);
    }

    private static <E extends Enum<E>> E choose(E[] values, @Nullable String typed, String message) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("decision", message));
    }

    private static String text(@Nullable String typed, boolean needed, String missing) {
        FieldProblems problems = new FieldProblems();
        String text = problems.text("reason", typed, LONGEST_ANSWER, "Nội dung");
        problems.require("reason", !needed || !text.isEmpty(), missing);
        problems.refuse();
        return text;
    }

    private void record(
            Recommendation recommendation,
            RecommendationStep.Kind kind,
            String outcome,
            String text,
            String actor,
            @Nullable String onBehalfOf) {
        steps.save(
                new RecommendationStep(recommendation.id(), kind, outcome, text, actor, onBehalfOf, clock.instant()));
    }

    /** @throws NotFoundException when there is no such recommendation */
    @Transactional(readOnly = true)
    public Recommendation recommendation(String id) {
        return recommendations.findById(id).orElseThrow(() -> notFound(id));
    }

    /** All of the unit's, whatever became of them, those due first before the others. */
    @Transactional(readOnly = true)
    public List<Recommendation> ofUnit(String unitCode) {
        return recommendations.findByUnitCodeOrderByDueOnAscIdAsc(unitCode);
    }

    /** What happened to it, in order. */
    @Transactional(readOnly = true)
    List<RecommendationStep> steps(String id) {
        return steps.findByRecommendationIdOrderById(id);
    }

    private Recommendation locked(String id) {
        return recommendations.findLockedById(id).orElseThrow(() -> notFound(id));
    }

    private static NotFoundException notFound(String id) {
        return new NotFoundException("Không có kiến nghị %s.".formatted(id));
    }
}
