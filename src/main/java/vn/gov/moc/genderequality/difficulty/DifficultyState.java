package vn.gov.moc.genderequality.difficulty;

/** Where a difficulty stands, by whom it waits for. */
public enum DifficultyState {
    ANSWERING("Chờ Bộ trả lời"),
    CONSULTING("Bộ đang lấy ý kiến đơn vị khác"),
    CLARIFYING("Chờ đơn vị làm rõ"),
    CONFIRMING("Chờ đơn vị xác nhận"),
    RESOLVED("Đã giải quyết"),
    WITHDRAWN("Đã rút");

    private final String label;

    DifficultyState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether nobody has to act any more. */
    public boolean over() {
        return this == RESOLVED || this == WITHDRAWN;
    }

    /** Whether the ministry's time runs. */
    public boolean withMinistry() {
        return this == ANSWERING || this == CONSULTING;
    }
}
