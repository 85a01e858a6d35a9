package vn.gov.moc.genderequality.inspection;

import java.util.EnumSet;
import java.util.Set;

/** How far an inspection visit is. */
public enum VisitState {
    PLANNED("Trong dự thảo kế hoạch"),
    PREPARING("Đơn vị đang tự kiểm tra"),
    READY("Chờ ngày kiểm tra"),
    VISITING("Đang kiểm tra, lập biên bản"),
    SIGNING("Chờ ký biên bản"),
    CONCLUDING("Chờ kết luận"),
    CONCLUDED("Đã kết luận"),
    CANCELLED("Đã hủy");

    /** The states in which nothing more happens. */
    static final Set<VisitState> OVER = EnumSet.of(CONCLUDED, CANCELLED);

    private final String label;

    VisitState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether it still takes place: approved, not concluded and not cancelled. */
    public boolean open() {
        return this != PLANNED && !OVER.contains(this);
    }

    /** Whether the team has not begun on the spot. */
    public boolean awaited() {
        return this == PREPARING || this == READY;
    }
}
