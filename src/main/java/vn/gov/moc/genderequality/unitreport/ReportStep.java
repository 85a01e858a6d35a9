package vn.gov.moc.genderequality.unitreport;

/** Who decides on a report, in the order of its path, and by what a unit itself takes it back. */
public enum ReportStep {
    COMMITTEE("Ban VSTBPN đơn vị"),
    HEAD("Thủ trưởng đơn vị"),
    MINISTRY("Vụ Tổ chức cán bộ"),
    WITHDRAWAL("Đơn vị rút lại để sửa"),
    RECALL("Đơn vị thu hồi báo cáo đã nộp"),
    CORRECTION("Đơn vị đính chính báo cáo đã được chấp nhận"),
    CORRECTION_DROPPED("Đơn vị thôi đính chính");

    private final String label;

    ReportStep(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
