package vn.gov.moc.genderequality.consolidation;

/** Where a period's consolidated report stands. */
public enum ConsolidationState {
    EDITING("Vụ TCCB đang tổng hợp"),
    IN_REVIEW("Ban VSTBPN Bộ đang thẩm định"),
    SIGNING("Chờ Vụ trưởng ký"),
    SIGNED("Đã ký, chờ gửi"),
    DISPATCHED("Đã gửi"),
    CANCELLED("Đã huỷ");

    private final String label;

    ConsolidationState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
