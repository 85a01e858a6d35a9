package vn.gov.moc.genderequality.guidance;

/** Where the year's guidance stands. */
public enum GuidanceState {
    DRAFTING("Đang soạn"),
    IN_REVIEW("Ban VSTBPN Bộ đang thẩm định"),
    SIGNING("Chờ Vụ trưởng ký"),
    ISSUED("Đã ban hành");

    private final String label;

    GuidanceState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
