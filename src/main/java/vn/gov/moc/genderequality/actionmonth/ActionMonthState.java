package vn.gov.moc.genderequality.actionmonth;

/** How far a unit is with its Action Month. */
public enum ActionMonthState {
    PLANNING("Đang lập kế hoạch"),
    IN_REVIEW("Chờ Ban VSTBPN đơn vị thẩm định"),
    APPROVING("Chờ thủ trưởng phê duyệt"),
    RUNNING("Đang thực hiện"),
    EVALUATING("Đang tổng kết"),
    COMPLETED("Đã tổng kết"),
    CANCELLED("Đã hủy");

    private final String label;

    ActionMonthState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether the plan is not approved yet. */
    public boolean planAwaited() {
        return this == PLANNING || this == IN_REVIEW || this == APPROVING;
    }

    /** Whether results or the evaluation are still to come. */
    public boolean resultsAwaited() {
        return this == RUNNING || this == EVALUATING;
    }
}
