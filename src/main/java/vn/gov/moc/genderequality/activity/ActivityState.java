package vn.gov.moc.genderequality.activity;

/** What became of an activity. */
public enum ActivityState {
    PLANNED("Sắp tổ chức"),
    POSTPONED("Hoãn"),
    HELD("Đã tổ chức"),
    NOT_HELD("Không tổ chức");

    private final String label;

    ActivityState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
