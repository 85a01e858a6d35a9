package vn.gov.moc.genderequality.consolidation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.ConflictException;

/** A period's consolidated report: where it stands, and which of its issues is valid. */
@Entity
@Audited
public class Consolidation {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private ConsolidationState state = ConsolidationState.EDITING;

    private int round = 1;
    private Instant begunAt;
    private @Nullable String revisionReason;
    private @Nullable UUID validIssue;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Consolidation() {}

    Consolidation(String periodId, Instant now) {
        this.id = periodId;
        this.begunAt = now;
    }

    void submit() {
        require(ConsolidationState.EDITING);
        state = ConsolidationState.IN_REVIEW;
    }

    void review(boolean approved) {
        require(ConsolidationState.IN_REVIEW);
        moveOn(approved, ConsolidationState.SIGNING);
    }

    void refuseSignature() {
        require(ConsolidationState.SIGNING);
        moveOn(false, ConsolidationState.SIGNED);
    }

    void sign(UUID issue) {
        require(ConsolidationState.SIGNING);
        moveOn(true, ConsolidationState.SIGNED);
        validIssue = issue;
    }

    private void moveOn(boolean approved, ConsolidationState next) {
        if (approved) {
            state = next;
        } else {
            state = ConsolidationState.EDITING;
            round++;
        }
    }

    void dispatch() {
        require(ConsolidationState.SIGNED);
        state = ConsolidationState.DISPATCHED;
        revisionReason = null;
    }

    /** What was dispatched does not hold any longer: the desk gets it again. */
    void revise(String reason, Instant now) {
        if (state != ConsolidationState.DISPATCHED) {
            throw new ConflictException(
                    "Bản tổng hợp đang ở bước “%s”, chưa lập bản thay thế được. Chỉ lập bản thay thế cho bản đã gửi."
                            .formatted(stateLabel()));
        }
        state = ConsolidationState.EDITING;
        round++;
        begunAt = now;
        revisionReason = reason;
    }

    /** The revision is given up; the issue that was to be replaced stays valid. */
    void dropRevision() {
        if (!revision() || state == ConsolidationState.SIGNED) {
            throw new ConflictException(
                    "Bản tổng hợp đang ở bước “%s”, không có bản thay thế nào để thôi.".formatted(stateLabel()));
        }
        state = ConsolidationState.DISPATCHED;
        revisionReason = null;
    }

    void requireDiscardable() {
        if (!revision() || state != ConsolidationState.EDITING) {
            throw new ConflictException("Bản tổng hợp đang ở bước “%s”, không có bản thay thế nào đang soạn để thôi."
                    .formatted(stateLabel()));
        }
    }

    /** Called off with its year; what was signed stays. */
    void cancel() {
        if (validIssue == null) {
            state = ConsolidationState.CANCELLED;
        }
    }

    /** @throws ConflictException when it stands elsewhere */
    void require(ConsolidationState expected) {
        if (state != expected) {
            throw new ConflictException(
                    "Bản tổng hợp đang ở bước “%s”; việc này đã được người khác làm hoặc không còn phù hợp."
                            .formatted(stateLabel()));
        }
    }

    void requireEditable() {
        if (state != ConsolidationState.EDITING) {
            throw new ConflictException(
                    "Bản tổng hợp đang ở bước “%s”, không sửa được. Nội dung vừa nhập vẫn còn trên màn hình."
                            .formatted(stateLabel()));
        }
    }

    /** The period's id, e.g. {@code 2017-MID_YEAR}. */
    public String id() {
        return id;
    }

    public ConsolidationState state() {
        return state;
    }

    /** Where it stands in words, and whether it is a revision that stands there. */
    public String stateLabel() {
        return revision() ? "Bản thay thế: " + state.label() : state.label();
    }

    /** Whether what was dispatched is being replaced. */
    public boolean revision() {
        return revisionReason != null;
    }

    /** Why what was dispatched is being replaced. */
    public @Nullable String revisionReason() {
        return revisionReason;
    }

    /** Whether its content is what was sent to review, not what has come in since. */
    public boolean frozen() {
        return state != ConsolidationState.EDITING && state != ConsolidationState.CANCELLED;
    }

    /** Starts with 1; every return and every revision begins another. */
    public int round() {
        return round;
    }

    /** When this issue was begun. */
    public Instant begunAt() {
        return begunAt;
    }

    /** The last signed issue. */
    @Nullable
    UUID validIssue() {
        return validIssue;
    }
}
