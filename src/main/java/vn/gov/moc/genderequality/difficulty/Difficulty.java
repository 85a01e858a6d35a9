package vn.gov.moc.genderequality.difficulty;

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
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.problem.ConflictException;

/** A difficulty or new matter a unit has raised with the ministry. Refuses moves that do not fit. */
@Entity
@Audited
public class Difficulty {

    @Id
    private String id;

    private int cycleYear;
    private String unitCode;
    private String unitName;
    private int number;
    private String subject;
    private String content;
    private String section;
    private String sectionTitle;
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private DifficultyState state = DifficultyState.ANSWERING;

    @NotAudited
    private Instant stageSince;

    private LocalDate answerDueOn;
    private @Nullable Integer daysLeft;
    private @Nullable LocalDate holderDueOn;
    private @Nullable String askedUnit;
    private int reopened;
    private @Nullable Instant closedAt;

    @NotAudited
    private String text = "";

    @NotAudited
    private long textVersion;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Difficulty() {}

    /** @param sectionTitle the title of the draft's section; empty when it names none */
    Difficulty(
            OrganizationUnit unit,
            int number,
            DifficultyDraft draft,
            String sectionTitle,
            LocalDate answerDueOn,
            Instant now) {
        this.cycleYear = now.atZone(Zones.VIETNAM).getYear();
        this.id = "%d-%s-DIFFICULTY-%d".formatted(cycleYear, unit.code(), number);
        this.unitCode = unit.code();
        this.unitName = unit.name();
        this.number = number;
        this.subject = draft.subject();
        this.content = draft.content();
        this.section = draft.section();
        this.sectionTitle = sectionTitle;
        this.raisedAt = now;
        this.stageSince = now;
        this.answerDueOn = answerDueOn;
    }

    /** Whoever has to write next saves what he has so far. */
    void write(String newText, long read) {
        ConflictException.requireCurrent(read, textVersion);
        this.textVersion++;
        this.text = newText;
    }

    void answer(LocalDate confirmDueOn, Instant now) {
        require(DifficultyState.ANSWERING);
        to(DifficultyState.CONFIRMING, confirmDueOn, now);
    }

    /** @param left working days the ministry still has; negative when it is late already */
    void ask(int left, LocalDate dueOn, Instant now) {
        require(DifficultyState.ANSWERING);
        this.daysLeft = left;
        to(DifficultyState.CLARIFYING, dueOn, now);
    }

    void clarify(LocalDate newAnswerDueOn, Instant now) {
        require(DifficultyState.CLARIFYING);
        this.daysLeft = null;
        this.answerDueOn = newAnswerDueOn;
        to(DifficultyState.ANSWERING, null, now);
    }

    void consult(String unit, LocalDate dueOn, Instant now) {
        require(DifficultyState.ANSWERING);
        this.askedUnit = unit;
        to(DifficultyState.CONSULTING, dueOn, now);
    }

    /** The opinion is there, or is not waited for any longer. */
    void consulted(Instant now) {
        require(DifficultyState.CONSULTING);
        this.askedUnit = null;
        to(DifficultyState.ANSWERING, null, now);
    }

    void confirm(Instant now) {
        require(DifficultyState.CONFIRMING);
        to(DifficultyState.RESOLVED, null, now);
        this.closedAt = now;
    }

    void reopen(LocalDate newAnswerDueOn, Instant now) {
        require(DifficultyState.CONFIRMING);
        this.reopened++;
        this.answerDueOn = newAnswerDueOn;
        to(DifficultyState.ANSWERING, null, now);
    }

    void withdraw(Instant now) {
        if (state.over()) {
            throw elsewhere();
        }
        this.daysLeft = null;
        this.askedUnit = null;
        to(DifficultyState.WITHDRAWN, null, now);
        this.closedAt = now;
    }

    void rename(String newName) {
        this.unitName = newName;
    }

    private void to(DifficultyState next, @Nullable LocalDate dueOn, Instant now) {
        this.state = next;
        this.stageSince = now;
        this.holderDueOn = dueOn;
        if (!text.isEmpty()) {
            this.text = "";
            this.textVersion++;
        }
    }

    void require(DifficultyState needed) {
        if (state != needed) {
            throw elsewhere();
        }
    }

    ConflictException elsewhere() {
        return new ConflictException(
                "Vướng mắc này không còn ở bước này (hiện: %s). Hãy tải lại để xem diễn biến mới nhất."
                        .formatted(state.label().toLowerCase(Locale.ROOT)));
    }

    /** The business key, e.g. {@code 2017-VPB-DIFFICULTY-1}. */
    public String id() {
        return id;
    }

    /** The year in which it was raised. */
    public int year() {
        return cycleYear;
    }

    public String unitCode() {
        return unitCode;
    }

    public String unitName() {
        return unitName;
    }

    /** Its number among the unit's of the year. */
    public int number() {
        return number;
    }

    public String subject() {
        return subject;
    }

    String content() {
        return content;
    }

    /** The key of the report's section it is about, e.g. {@code I.5.2}; empty when it names none. */
    String section() {
        return section;
    }

    /** The section as people read it; empty when it names none. */
    String sectionTitle() {
        return sectionTitle;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    /** The day in Vietnam on which it was raised. */
    LocalDate raisedOn() {
        return LocalDate.ofInstant(raisedAt, Zones.VIETNAM);
    }

    public DifficultyState state() {
        return state;
    }

    Instant stageSince() {
        return stageSince;
    }

    /** The last day in time for the ministry's answer; stands still while the unit clarifies. */
    public LocalDate answerDueOn() {
        return answerDueOn;
    }

    /** Working days the ministry has left while the unit clarifies; negative when it was late already. */
    @Nullable
    Integer daysLeft() {
        return daysLeft;
    }

    /** The last day in time for what the unit, or the unit that is asked, has to do; none while the desk has it. */
    public @Nullable LocalDate holderDueOn() {
        return holderDueOn;
    }

    /** The code of the unit whose opinion is waited for. */
    public @Nullable String askedUnit() {
        return askedUnit;
    }

    /** How often the unit was not content with an answer. */
    int reopened() {
        return reopened;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    /** What whoever has to write next has written so far. */
    String text() {
        return text;
    }

    long textVersion() {
        return textVersion;
    }
}
