package vn.gov.moc.genderequality.unitreport;

/** Where a unit's report stands. */
public enum ReportState {
    DRAFTING("Đang soạn"),
    IN_REVIEW("Ban VSTBPN đang thẩm định"),
    SIGNING("Chờ thủ trưởng ký"),
    SUBMITTED("Đã nộp, Bộ đang kiểm tra"),
    ACCEPTED("Đã được chấp nhận"),
    CANCELLED("Đã huỷ");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether it is the unit that has to act. */
    public boolean withUnit() {
        return this == DRAFTING || this == IN_REVIEW || this == SIGNING;
    }
}
