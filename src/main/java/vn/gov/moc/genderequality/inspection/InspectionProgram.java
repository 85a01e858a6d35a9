package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.ConflictException;

/** The ministry committee's inspection program of a year. Refuses moves that do not fit. */
@Entity
@Audited
public class InspectionProgram {

    @Id
    private int cycleYear;

    @Enumerated(EnumType.STRING)
    private ProgramState state = ProgramState.PLANNING;

    private int round = 1;
    private String purpose = "";

    @NotAudited
    private Instant stageSince;

    private @Nullable Instant approvedAt;

    @NotAudited
    private long textVersion;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected InspectionProgram() {}

    InspectionProgram(int year, Instant now) {
        this.cycleYear = year;
        this.stageSince = now;
    }

    void write(String newPurpose, long read) {
        require(ProgramState.PLANNING);
        ConflictException.requireCurrent(read, textVersion);
        this.textVersion++;
        this.purpose = newPurpose;
    }

    void submit(Instant now) {
        move(ProgramState.PLANNING, ProgramState.APPROVING, now);
    }

    void decide(boolean approved, Instant now) {
        move(ProgramState.APPROVING, approved ? ProgramState.RUNNING : ProgramState.PLANNING, now);
        if (approved) {
            this.approvedAt = now;
        } else {
            this.round++;
        }
    }

    void complete(Instant now) {
        move(ProgramState.RUNNING, ProgramState.COMPLETED, now);
    }

    void cancel(Instant now) {
        if (state == ProgramState.COMPLETED) {
            throw elsewhere();
        }
        this.state = ProgramState.CANCELLED;
        this.stageSince = now;
    }

    private void move(ProgramState from, ProgramState to, Instant now) {
        require(from);
        this.state = to;
        this.stageSince = now;
    }

    void require(ProgramState needed) {
        if (state != needed) {
            throw elsewhere();
        }
    }

    private ConflictException elsewhere() {
        return new ConflictException("Kế hoạch kiểm tra năm %d không còn ở bước này (hiện: %s)."
                .formatted(cycleYear, state.label().toLowerCase(Locale.ROOT)));
    }

    public int year() {
        return cycleYear;
    }

    public ProgramState state() {
        return state;
    }

    /** Counts the returns, from 1. */
    public int round() {
        return round;
    }

    /** Mục đích, yêu cầu, phạm vi. */
    public String purpose() {
        return purpose;
    }

    /** When it came to where it stands. */
    public Instant stageSince() {
        return stageSince;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    /** Counts the saves of the text. */
    long textVersion() {
        return textVersion;
    }
}
