package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What a reviewer asks for at one field of a report, and what the drafter made of it. */
@Entity
@Audited
class ReportComment {

    @Id
    private UUID id;

    private String reportId;
    private int round;

    @Enumerated(EnumType.STRING)
    private ReportStep step;

    private String field;
    private String text;
    private String writtenBy;
    private Instant writtenAt;
    private String answer = "";
    private @Nullable String resolvedBy;
    private @Nullable Instant resolvedAt;
    private @Nullable String reopenedBy;
    private @Nullable Instant reopenedAt;

    @SuppressWarnings("NullAway")
    protected ReportComment() {}

    ReportComment(UUID id, UnitReport report, ReportStep step, String field, String text, String author, Instant now) {
        this.id = id;
        this.reportId = report.id();
        this.round = report.round();
        this.step = step;
        this.field = field;
        this.text = text;
        this.writtenBy = author;
        this.writtenAt = now;
    }

    void rewrite(String newText, Instant now) {
        this.text = newText;
        this.writtenAt = now;
    }

    void resolve(String answerGiven, String actor, Instant now) {
        this.answer = answerGiven;
        this.resolvedBy = actor;
        this.resolvedAt = now;
    }

    /** The answer stays to be read, and may be replaced by the next one. */
    void reopen(String actor, Instant now) {
        this.resolvedBy = null;
        this.resolvedAt = null;
        this.reopenedBy = actor;
        this.reopenedAt = now;
    }

    /** Whether this person wrote it at the step and in the round at which the report still is. */
    boolean stillOf(String user, UnitReport report) {
        return writtenBy.equals(user)
                && round == report.round()
                && ReportStep.at(report.state()).filter(step::equals).isPresent();
    }

    UUID id() {
        return id;
    }

    String reportId() {
        return reportId;
    }

    int round() {
        return round;
    }

    ReportStep step() {
        return step;
    }

    /** The key of a section, of a line of figures or of a cell. */
    String field() {
        return field;
    }

    String text() {
        return text;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** Empty when the drafter said nothing. */
    String answer() {
        return answer;
    }

    boolean resolved() {
        return resolvedBy != null;
    }

    @Nullable
    String resolvedBy() {
        return resolvedBy;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    /** Who last found it not yet settled. */
    @Nullable
    String reopenedBy() {
        return reopenedBy;
    }

    @Nullable
    Instant reopenedAt() {
        return reopenedAt;
    }
}
