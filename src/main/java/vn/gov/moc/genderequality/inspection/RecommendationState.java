package vn.gov.moc.genderequality.inspection;

/** How far a recommendation is. */
public enum RecommendationState {
    ANSWERING("Chờ đơn vị trả lời"),
    IN_PROGRESS("Đơn vị đang thực hiện"),
    VERIFYING("Chờ trưởng đoàn xác minh"),
    CLOSED("Đã thực hiện xong"),
    WITHDRAWN("Thôi kiến nghị");

    private final String label;

    RecommendationState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether nothing more is to be done. */
    public boolean over() {
        return this == CLOSED || this == WITHDRAWN;
    }
}
