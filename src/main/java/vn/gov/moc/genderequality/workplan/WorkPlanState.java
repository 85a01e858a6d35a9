package vn.gov.moc.genderequality.workplan;

/** How far a unit is with its work plan. */
public enum WorkPlanState {
    DRAFTING("Đang lập kế hoạch"),
    IN_REVIEW("Chờ Ban VSTBPN đơn vị thẩm định"),
    CHECKING("Chờ Vụ Kế hoạch - Tài chính kiểm tra dự toán"),
    APPROVING("Chờ thủ trưởng phê duyệt"),
    APPROVED("Đã phê duyệt"),
    CANCELLED("Đã hủy");

    private final String label;

    WorkPlanState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether the plan is still to be approved. */
    public boolean awaited() {
        return this != APPROVED && this != CANCELLED;
    }
}
