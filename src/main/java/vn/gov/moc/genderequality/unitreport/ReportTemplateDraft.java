package vn.gov.moc.genderequality.unitreport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.ConflictException;

/** A template the desk is writing. Its text may be anything; what is published is read from it. */
@Entity
class ReportTemplateDraft {

    @Id
    private UUID id;

    private @Nullable String basedOn;
    private String content;
    private String savedBy;
    private Instant savedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected ReportTemplateDraft() {}

    /** @param basedOn the id of the version it was made from */
    ReportTemplateDraft(@Nullable String basedOn, String content, String savedBy, Instant savedAt) {
        this.id = UUID.randomUUID();
        this.basedOn = basedOn;
        this.content = content;
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    void save(String newContent, String user, Instant at) {
        this.content = newContent;
        this.savedBy = user;
        this.savedAt = at;
    }

    /** @throws ConflictException when somebody saved since the draft was read */
    void requireVersion(long read) {
        if (version != read) {
            throw new ConflictException(
                    "%s vừa lưu bản thảo này. Nội dung Ông/Bà nhập vẫn còn trên màn hình; hãy xem bản mới rồi quyết định."
                            .formatted(savedBy));
        }
    }

    UUID id() {
        return id;
    }

    @Nullable
    String basedOn() {
        return basedOn;
    }

    /** The text as it was typed, YAML or JSON. */
    String content() {
        return content;
    }

    String savedBy() {
        return savedBy;
    }

    Instant savedAt() {
        return savedAt;
    }

    long version() {
        return version;
    }
}
