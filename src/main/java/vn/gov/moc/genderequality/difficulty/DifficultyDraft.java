package vn.gov.moc.genderequality.difficulty;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.ConflictException;

/** A difficulty a unit is still writing; the ministry does not see it. */
@Entity
class DifficultyDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private String unitCode;
    private String subject = "";
    private String content = "";
    private String section = "";
    private String createdBy;
    private String savedBy;
    private Instant savedAt;
    private @Nullable String difficultyId;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected DifficultyDraft() {}

    @SuppressWarnings("NullAway")
    DifficultyDraft(String unitCode, String actor, Instant now) {
        this.unitCode = unitCode;
        this.createdBy = actor;
        this.savedBy = actor;
        this.savedAt = now;
    }

    /** @param newSection the key of a section of the report; empty for none */
    void write(String newSubject, String newContent, String newSection, String actor, Instant now) {
        this.subject = newSubject;
        this.content = newContent;
        this.section = newSection;
        this.savedBy = actor;
        this.savedAt = now;
    }

    void sent(Difficulty difficulty) {
        this.difficultyId = difficulty.id();
    }

    /** @throws ConflictException when it was sent already */
    void requireUnsent() {
        if (difficultyId != null) {
            throw new ConflictException(
                    "Vướng mắc này đã được gửi Bộ (mã %s); không gửi hay sửa thêm được nữa. Hãy xem tại trang Vướng mắc."
                            .formatted(difficultyId));
        }
    }

    UUID id() {
        return id;
    }

    String unitCode() {
        return unitCode;
    }

    String subject() {
        return subject;
    }

    String content() {
        return content;
    }

    String section() {
        return section;
    }

    String savedBy() {
        return savedBy;
    }

    Instant savedAt() {
        return savedAt;
    }

    /** What it became; none until it is sent. */
    @Nullable
    String difficultyId() {
        return difficultyId;
    }

    long version() {
        return version;
    }
}
