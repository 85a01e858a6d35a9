package vn.gov.moc.genderequality.unitreport;

/** What a submitted report counts for. */
public enum IssueStatus {
    VALID("Bản có hiệu lực"),
    WAITING("Đã nộp, Bộ đang kiểm tra"),
    REPLACED("Đã được thay thế"),
    RECALLED("Đơn vị đã thu hồi"),
    RETURNED("Bộ đã trả lại để bổ sung"),
    CANCELLED("Báo cáo đã huỷ");

    private final String label;

    IssueStatus(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
