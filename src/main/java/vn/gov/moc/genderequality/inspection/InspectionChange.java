package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.problem.ConflictException;

/** What the committee proposes to change in an approved program, and what the director decided on it. */
@Entity
class InspectionChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int cycleYear;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    private @Nullable String visitId;
    private String unitCode;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String teamHead;
    private String[] team;
    private String focus;
    private String reason;
    private String proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private ChangeState state = ChangeState.PROPOSED;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private String decisionReason = "";

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected InspectionChange() {}

    InspectionChange(
            int year,
            ChangeKind kind,
            @Nullable String visitId,
            String unitCode,
            VisitTerms terms,
            String reason,
            String proposedBy,
            Instant now) {
        this.cycleYear = year;
        this.kind = kind;
        this.visitId = visitId;
        this.unitCode = unitCode;
        this.firstDay = terms.firstDay();
        this.lastDay = terms.lastDay();
        this.teamHead = terms.teamHead();
        this.team = terms.team().toArray(String[]::new);
        this.focus = terms.focus();
        this.reason = reason;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    void decide(Decision decision, String actor, Instant now) {
        if (state != ChangeState.PROPOSED) {
            throw new ConflictException("Đề nghị điều chỉnh này đã được quyết định.");
        }
        this.state = decision.approved() ? ChangeState.APPROVED : ChangeState.RETURNED;
        this.decidedBy = actor;
        this.decidedAt = now;
        this.decisionReason = decision.reason();
    }

    /** The visit that was added. */
    void added(String newVisitId) {
        this.visitId = newVisitId;
    }

    /** The program has ended before anybody decided. */
    void drop(Instant now) {
        this.state = ChangeState.DROPPED;
        this.decidedAt = now;
    }

    int year() {
        return cycleYear;
    }

    ChangeKind kind() {
        return kind;
    }

    /** None for a visit still to be added. */
    @Nullable
    String visitId() {
        return visitId;
    }

    String unitCode() {
        return unitCode;
    }

    VisitTerms terms() {
        return new VisitTerms(firstDay, lastDay, teamHead, List.of(team), focus);
    }

    /** The terms as they were typed. */
    VisitPlan plan() {
        return new VisitPlan(unitCode, firstDay, lastDay, teamHead, List.of(team), focus, 0);
    }

    String reason() {
        return reason;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    ChangeState state() {
        return state;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    String decisionReason() {
        return decisionReason;
    }
}
