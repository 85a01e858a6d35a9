package vn.gov.moc.genderequality.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.ConflictException;

/** Somebody who is proposed: a person of the unit, or the unit or a part of it. */
@Entity
@Audited
@Table(name = "commendation_candidate")
class Candidate {

    @Id
    private UUID id;

    private String commendationId;
    private int place;

    @Enumerated(EnumType.STRING)
    private CandidateKind kind;

    private String name;
    private String position;
    private String awardForm;
    private String awardLabel;
    private String awardBasis;
    private String achievements;

    @NotAudited
    private long textVersion;

    @Enumerated(EnumType.STRING)
    private @Nullable CommendationChoice opinion;

    private String opinionReason = "";

    @NotAudited
    private long opinionVersion;

    @Enumerated(EnumType.STRING)
    private @Nullable CommendationChoice verdict;

    private String verdictReason = "";

    @NotAudited
    private long verdictVersion;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Candidate() {}

    Candidate(String commendationId, int place, CandidateTerms terms) {
        this.id = UUID.randomUUID();
        this.commendationId = commendationId;
        this.place = place;
        take(terms);
    }

    private void take(CandidateTerms terms) {
        this.kind = terms.kind();
        this.name = terms.name();
        this.position = terms.position();
        this.awardForm = terms.award() == null ? "" : terms.award().code();
        this.awardLabel = terms.award() == null ? "" : terms.award().label();
        this.awardBasis = terms.award() == null ? "" : terms.award().basis();
        this.achievements = terms.achievements();
    }

    void describe(CandidateTerms terms, long read) {
        ConflictException.requireCurrent(read, textVersion);
        this.textVersion++;
        take(terms);
    }

    /** What the committee thinks; none takes it back. */
    void judge(@Nullable CommendationChoice choice, String reason, long read) {
        ConflictException.requireCurrent(read, opinionVersion);
        this.opinionVersion++;
        this.opinion = choice;
        this.opinionReason = reason;
    }

    /** What the director is going to decide; none takes it back. */
    void weigh(@Nullable CommendationChoice choice, String reason, long read) {
        ConflictException.requireCurrent(read, verdictVersion);
        this.verdictVersion++;
        this.verdict = choice;
        this.verdictReason = reason;
    }

    /** A new round is looked at anew. */
    void forgetOpinions() {
        judge(null, "", opinionVersion);
        weigh(null, "", verdictVersion);
    }

    UUID id() {
        return id;
    }

    String commendationId() {
        return commendationId;
    }

    int place() {
        return place;
    }

    CandidateKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    /** What a person does and where; of a collective where it belongs. */
    String position() {
        return position;
    }

    /** The code of the form of award; empty while none was chosen. */
    String awardForm() {
        return awardForm;
    }

    /** As the form of award was called when it was chosen. */
    String awardLabel() {
        return awardLabel;
    }

    /** What the form of award rested on when it was chosen. */
    String awardBasis() {
        return awardBasis;
    }

    String achievements() {
        return achievements;
    }

    long textVersion() {
        return textVersion;
    }

    @Nullable
    CommendationChoice opinion() {
        return opinion;
    }

    String opinionReason() {
        return opinionReason;
    }

    long opinionVersion() {
        return opinionVersion;
    }

    @Nullable
    CommendationChoice verdict() {
        return verdict;
    }

    String verdictReason() {
        return verdictReason;
    }

    long verdictVersion() {
        return verdictVersion;
    }

    boolean granted() {
        return verdict == CommendationChoice.GRANT;
    }
}
