package vn.gov.moc.genderequality.difficulty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.OrganizationUnit;

/** One turn of the exchange about a difficulty, as it was made. Never changed. */
@Entity
@Immutable
class DifficultyStep {

    /** Which turn it is. */
    enum Kind {
        RAISING("Nêu vướng mắc"),
        ANSWER("Bộ trả lời"),
        QUESTION("Bộ đề nghị làm rõ"),
        CLARIFICATION("Đơn vị làm rõ"),
        REQUEST("Bộ lấy ý kiến"),
        OPINION("Cho ý kiến"),
        RECALL("Thôi lấy ý kiến"),
        CONFIRMATION("Đơn vị xác nhận đã giải quyết"),
        REOPENING("Đơn vị đề nghị trả lời lại"),
        WITHDRAWAL("Rút vướng mắc");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** Whether it is between the ministry and the unit that is asked for its opinion. */
        boolean internal() {
            return this == REQUEST || this == OPINION || this == RECALL;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String difficultyId;

    @Enumerated(EnumType.STRING)
    private Kind step;

    private String text;
    private @Nullable String unitCode;
    private @Nullable String unitName;
    private String takenBy;
    private Instant takenAt;

    @SuppressWarnings("NullAway")
    protected DifficultyStep() {}

    /** @param asked the unit whose opinion it is about; none for what is between ministry and unit */
    DifficultyStep(
            String difficultyId,
            Kind step,
            String text,
            @Nullable OrganizationUnit asked,
            String takenBy,
            Instant takenAt) {
        this.difficultyId = difficultyId;
        this.step = step;
        this.text = text;
        this.unitCode = asked == null ? null : asked.code();
        this.unitName = asked == null ? null : asked.name();
        this.takenBy = takenBy;
        this.takenAt = takenAt;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String difficultyId() {
        return difficultyId;
    }

    Kind step() {
        return step;
    }

    String text() {
        return text;
    }

    /** The code of the unit whose opinion it is about. */
    @Nullable
    String unitCode() {
        return unitCode;
    }

    /** That unit's name as it was then. */
    @Nullable
    String unitName() {
        return unitName;
    }

    String takenBy() {
        return takenBy;
    }

    Instant takenAt() {
        return takenAt;
    }
}
