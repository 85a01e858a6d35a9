package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.inspection.InspectionSnapshots.Proposal;
import vn.gov.moc.genderequality.problem.ConflictException;

/** What the unit must do after a visit. Refuses moves that do not fit. */
@Entity
@Audited
public class Recommendation {

    @Id
    private String id;

    private String visitId;
    private int cycleYear;
    private String unitCode;
    private String unitName;
    private int number;
    private String content;
    private String responsible;
    private LocalDate answerDueOn;
    private LocalDate dueOn;
    private Instant issuedAt;

    @Enumerated(EnumType.STRING)
    private RecommendationState state = RecommendationState.ANSWERING;

    @NotAudited
    private Instant stageSince;

    @Enumerated(EnumType.STRING)
    private @Nullable RecommendationAnswer answer;

    private String answerReason = "";
    private String evidence = "";

    @NotAudited
    private long evidenceVersion;

    private int reopened;
    private @Nullable Instant closedAt;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Recommendation() {}

    Recommendation(InspectionVisit visit, Proposal proposal, LocalDate answerDueOn, Instant now) {
        this.id = "%s-R%d".formatted(visit.id(), proposal.number());
        this.visitId = visit.id();
        this.cycleYear = visit.year();
        this.unitCode = visit.unitCode();
        this.unitName = visit.unitName();
        this.number = proposal.number();
        this.content = proposal.content();
        this.responsible = proposal.responsible();
        this.answerDueOn = answerDueOn;
        this.dueOn = proposal.dueOn();
        this.issuedAt = now;
        this.stageSince = now;
    }

    void answer(RecommendationAnswer newAnswer, String reason, Instant now) {
        require(RecommendationState.ANSWERING);
        this.answer = newAnswer;
        this.answerReason = reason;
        to(
                newAnswer == RecommendationAnswer.REJECT
                        ? RecommendationState.VERIFYING
                        : RecommendationState.IN_PROGRESS,
                now);
    }

    void writeEvidence(String text, long read) {
        require(RecommendationState.IN_PROGRESS);
        ConflictException.requireCurrent(read, evidenceVersion);
        this.evidenceVersion++;
        this.evidence = text;
    }

    void provideEvidence(Instant now) {
        require(RecommendationState.IN_PROGRESS);
        to(RecommendationState.VERIFYING, now);
    }

    /** One that was rejected goes back to the answer, any other to the evidence. */
    void verify(VerificationOutcome outcome, Instant now) {
        require(RecommendationState.VERIFYING);
        switch (outcome) {
            case CLOSE -> end(RecommendationState.CLOSED, now);
            case WITHDRAW -> end(RecommendationState.WITHDRAWN, now);
            case REOPEN -> {
                this.reopened++;
                to(
                        answer == RecommendationAnswer.REJECT
                                ? RecommendationState.ANSWERING
                                : RecommendationState.IN_PROGRESS,
                        now);
            }
        }
    }

    /** The unit is gone. */
    void withdraw(Instant now) {
        if (state.over()) {
            throw elsewhere();
        }
        end(RecommendationState.WITHDRAWN, now);
    }

    void rename(String newName) {
        this.unitName = newName;
    }

    private void end(RecommendationState next, Instant now) {
        to(next, now);
        this.closedAt = now;
    }

    private void to(RecommendationState next, Instant now) {
        this.state = next;
        this.stageSince = now;
    }

    void require(RecommendationState needed) {
        if (state != needed) {
            throw elsewhere();
        }
    }

    private ConflictException elsewhere() {
        return new ConflictException("Kiến nghị này không còn ở bước này (hiện: %s)."
                .formatted(state.label().toLowerCase(Locale.ROOT)));
    }

    /** The business key, e.g. {@code 2017-VPB-1-R1}. */
    public String id() {
        return id;
    }

    public String visitId() {
        return visitId;
    }

    /** The year of the program. */
    public int year() {
        return cycleYear;
    }

    public String unitCode() {
        return unitCode;
    }

    public String unitName() {
        return unitName;
    }

    /** Its number within the conclusion. */
    public int number() {
        return number;
    }

    public String content() {
        return content;
    }

    /** Who in the unit sees to it. */
    public String responsible() {
        return responsible;
    }

    /** The last day in time for the unit's answer. */
    public LocalDate answerDueOn() {
        return answerDueOn;
    }

    /** The last day in time for what is recommended. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public RecommendationState state() {
        return state;
    }

    public Instant stageSince() {
        return stageSince;
    }

    public @Nullable RecommendationAnswer answer() {
        return answer;
    }

    public String answerReason() {
        return answerReason;
    }

    /** What was done, as the unit describes it. */
    public String evidence() {
        return evidence;
    }

    long evidenceVersion() {
        return evidenceVersion;
    }

    /** How often it was sent back. */
    public int reopened() {
        return reopened;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
