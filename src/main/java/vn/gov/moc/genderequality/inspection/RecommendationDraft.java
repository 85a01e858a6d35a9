package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.ConflictException;

/** What the team proposes to recommend and the director may reword until he issues it. */
@Entity
class RecommendationDraft {

    @Id
    private UUID id;

    private String visitId;
    private int place;
    private String content = "";
    private String responsible = "";
    private @Nullable LocalDate dueOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected RecommendationDraft() {}

    RecommendationDraft(String visitId, int place) {
        this.id = UUID.randomUUID();
        this.visitId = visitId;
        this.place = place;
    }

    void write(String newContent, String newResponsible, @Nullable LocalDate newDueOn) {
        this.content = newContent;
        this.responsible = newResponsible;
        this.dueOn = newDueOn;
    }

    void requireVersion(long read) {
        if (version != read) {
            throw new ConflictException(
                    "Người khác vừa lưu kiến nghị này. Nội dung vừa nhập vẫn còn trên màn hình; hãy tải lại để xem bản mới.");
        }
    }

    UUID id() {
        return id;
    }

    String visitId() {
        return visitId;
    }

    int place() {
        return place;
    }

    String content() {
        return content;
    }

    /** Who in the unit is to see to it. */
    String responsible() {
        return responsible;
    }

    /** The last day in time. */
    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    long version() {
        return version;
    }
}
