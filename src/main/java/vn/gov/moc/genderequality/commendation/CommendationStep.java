package vn.gov.moc.genderequality.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.Decision;
import vn.gov.moc.genderequality.organization.RecordedDecision;

/** What somebody did with a proposal, and how the conditions stood at that moment. */
@Entity
class CommendationStep extends RecordedDecision {

    /** Who acted. */
    enum Kind {
        PROPOSAL("Đơn vị đề nghị"),
        SIGNATURE("Thủ trưởng đơn vị"),
        REVIEW("Ban VSTBPN Bộ"),
        DECISION("Vụ trưởng Vụ Tổ chức cán bộ"),
        WITHDRAWAL("Rút đề nghị");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What people read. */
        String label() {
            return label;
        }

        /** What was done, in words. */
        String outcome(boolean approved) {
            return switch (this) {
                case PROPOSAL -> "trình ký";
                case SIGNATURE -> approved ? "ký, gửi Bộ" : "trả lại";
                case REVIEW -> approved ? "cho ý kiến, trình Vụ trưởng" : "trả lại";
                case DECISION -> approved ? "khen thưởng" : "không khen thưởng";
                case WITHDRAWAL -> "đã rút";
            };
        }
    }

    private String commendationId;
    private int round;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String onBehalfOf;
    private String conditions;

    @SuppressWarnings("NullAway")
    protected CommendationStep() {}

    CommendationStep(
            Commendation commendation,
            Kind kind,
            Decision decision,
            String decidedBy,
            @Nullable String onBehalfOf,
            String conditions,
            Instant now) {
        super(decision, decidedBy, now);
        this.commendationId = commendation.id();
        this.round = commendation.round();
        this.kind = kind;
        this.onBehalfOf = onBehalfOf;
        this.conditions = conditions;
    }

    int round() {
        return round;
    }

    Kind kind() {
        return kind;
    }

    /** The head in whose stead it was done. */
    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    /** An {@link Exclusions.Lines} as canonical JSON; empty where nothing was checked. */
    String conditions() {
        return conditions;
    }
}
