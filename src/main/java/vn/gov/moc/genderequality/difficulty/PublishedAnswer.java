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

/** A question with its answer, as the desk has worded it for every unit; withdrawn once, never changed. */
@Entity
class PublishedAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private String difficultyId;
    private String section;
    private String sectionTitle;
    private String question;
    private String answer;
    private String publishedBy;
    private Instant publishedAt;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private String withdrawalReason = "";

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected PublishedAnswer() {}

    @SuppressWarnings("NullAway")
    PublishedAnswer(Difficulty difficulty, String question, String answer, String actor, Instant now) {
        this.difficultyId = difficulty.id();
        this.section = difficulty.section();
        this.sectionTitle = difficulty.sectionTitle();
        this.question = question;
        this.answer = answer;
        this.publishedBy = actor;
        this.publishedAt = now;
    }

    void withdraw(String reason, String actor, Instant now) {
        if (withdrawnAt != null) {
            throw new ConflictException("Hỏi – đáp này đã được gỡ từ trước.");
        }
        this.withdrawnBy = actor;
        this.withdrawnAt = now;
        this.withdrawalReason = reason;
    }

    UUID id() {
        return id;
    }

    String difficultyId() {
        return difficultyId;
    }

    String question() {
        return question;
    }

    String answer() {
        return answer;
    }

    String publishedBy() {
        return publishedBy;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String withdrawalReason() {
        return withdrawalReason;
    }
}
