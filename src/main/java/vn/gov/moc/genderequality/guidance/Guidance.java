package vn.gov.moc.genderequality.guidance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.ConflictException;

/** The directive (văn bản hướng dẫn) of a year: its text and where it stands. */
@Entity
@Audited
public class Guidance {

    @Id
    @Column(name = "cycle_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private GuidanceState state = GuidanceState.DRAFTING;

    private String number = "";
    private @Nullable LocalDate issuedOn;
    private String subject = "";
    private String body = "";
    private @Nullable String signedBy;
    private @Nullable Instant signedAt;
    private int reminders;

    @NotAudited
    @Version
    private long version;

    protected Guidance() {}

    Guidance(int year, String subject, String body) {
        this.year = year;
        this.subject = subject;
        this.body = body;
    }

    void write(String newNumber, @Nullable LocalDate newIssuedOn, String newSubject, String newBody) {
        require(GuidanceState.DRAFTING);
        this.number = newNumber;
        this.issuedOn = newIssuedOn;
        this.subject = newSubject;
        this.body = newBody;
    }

    void submit() {
        require(GuidanceState.DRAFTING);
        state = GuidanceState.IN_REVIEW;
    }

    void review(boolean approved) {
        require(GuidanceState.IN_REVIEW);
        state = approved ? GuidanceState.SIGNING : GuidanceState.DRAFTING;
    }

    void refuseSignature() {
        require(GuidanceState.SIGNING);
        state = GuidanceState.DRAFTING;
    }

    void sign(String signer, Instant now) {
        require(GuidanceState.SIGNING);
        state = GuidanceState.ISSUED;
        signedBy = signer;
        signedAt = now;
    }

    void countReminder() {
        reminders++;
    }

    void require(GuidanceState expected) {
        if (state != expected) {
            throw new ConflictException(
                    "Văn bản hướng dẫn đang ở bước “%s”; việc này không còn phù hợp.".formatted(state.label()));
        }
    }

    public int year() {
        return year;
    }

    public GuidanceState state() {
        return state;
    }

    /** E.g. {@code 763/BXD-TCCB}. */
    public String number() {
        return number;
    }

    /** The date on the letter. */
    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    /** What follows "V/v". */
    public String subject() {
        return subject;
    }

    /** Plain text, paragraphs separated by blank lines. */
    public String body() {
        return body;
    }

    @Nullable
    String signedBy() {
        return signedBy;
    }

    /** How often laggards were reminded of confirming receipt. */
    int reminders() {
        return reminders;
    }

    /** Counts the saves; a draft names the one it was read at. */
    public long version() {
        return version;
    }
}
