package vn.gov.moc.genderequality.commendation;

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
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.problem.ConflictException;

/** A unit's proposal to commend people of it, or itself. Refuses moves that do not fit. */
@Entity
@Audited
public class Commendation {

    @Id
    private String id;

    private int cycleYear;
    private String unitCode;
    private String unitName;
    private int number;

    @Enumerated(EnumType.STRING)
    private CommendationState state = CommendationState.PROPOSING;

    private int round = 1;
    private String subject = "";
    private String merits = "";
    private String startedBy;
    private Instant startedAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant endedAt;

    /** What the audit's moments say already. */
    @NotAudited
    private Instant stageSince;

    @NotAudited
    private long textVersion;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Commendation() {}

    Commendation(int year, OrganizationUnit unit, int number, String startedBy, Instant now) {
        this.id = idOf(year, unit.code(), number);
        this.cycleYear = year;
        this.unitCode = unit.code();
        this.unitName = unit.name();
        this.number = number;
        this.startedBy = startedBy;
        this.startedAt = now;
        this.stageSince = now;
    }

    /** The business key, e.g. {@code 2017-VPB-COMMENDATION-1}. */
    public static String idOf(int year, String unitCode, int number) {
        return "%d-%s-COMMENDATION-%d".formatted(year, unitCode, number);
    }

    void write(String newSubject, String newMerits, long read) {
        require(CommendationState.PROPOSING);
        ConflictException.requireCurrent(read, textVersion);
        this.textVersion++;
        this.subject = newSubject;
        this.merits = newMerits;
    }

    void submit(Instant now) {
        move(CommendationState.PROPOSING, CommendationState.SIGNING, now);
    }

    void sign(boolean signed, Instant now) {
        moveOn(CommendationState.SIGNING, signed, CommendationState.IN_REVIEW, now);
        if (signed) {
            this.submittedAt = now;
        }
    }

    void review(boolean passedOn, Instant now) {
        moveOn(CommendationState.IN_REVIEW, passedOn, CommendationState.DECIDING, now);
    }

    void decide(boolean granted, Instant now) {
        move(CommendationState.DECIDING, granted ? CommendationState.GRANTED : CommendationState.DECLINED, now);
        this.endedAt = now;
    }

    void withdraw(Instant now) {
        if (state.over()) {
            throw elsewhere();
        }
        this.state = CommendationState.WITHDRAWN;
        this.stageSince = now;
        this.endedAt = now;
    }

    void rename(String newName) {
        if (state.withUnit()) {
            this.unitName = newName;
        }
    }

    private void moveOn(CommendationState from, boolean agreed, CommendationState to, Instant now) {
        move(from, agreed ? to : CommendationState.PROPOSING, now);
        if (!agreed) {
            this.round++;
        }
    }

    private void move(CommendationState from, CommendationState to, Instant now) {
        require(from);
        this.state = to;
        this.stageSince = now;
    }

    void require(CommendationState needed) {
        if (state != needed) {
            throw elsewhere();
        }
    }

    private ConflictException elsewhere() {
        return new ConflictException(
                "Đề nghị khen thưởng này không còn ở bước ấy (hiện: %s); việc vừa làm chưa được ghi. Hãy tải lại để xem bản mới."
                        .formatted(state.label().toLowerCase(Locale.ROOT)));
    }

    public String id() {
        return id;
    }

    public int year() {
        return cycleYear;
    }

    public String unitCode() {
        return unitCode;
    }

    /** As the unit was called when it signed. */
    public String unitName() {
        return unitName;
    }

    /** From 1 in each unit and year. */
    public int number() {
        return number;
    }

    public CommendationState state() {
        return state;
    }

    /** Counts the returns, from 1. */
    public int round() {
        return round;
    }

    /** On what occasion or for what. */
    public String subject() {
        return subject;
    }

    /** Why, in general. */
    public String merits() {
        return merits;
    }

    String startedBy() {
        return startedBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** When the unit's head signed it last. */
    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    /** When it was decided on or withdrawn. */
    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    /** When it came to where it stands. */
    Instant stageSince() {
        return stageSince;
    }

    /** Counts the saves of the texts. */
    long textVersion() {
        return textVersion;
    }
}
