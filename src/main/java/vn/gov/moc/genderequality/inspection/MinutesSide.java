package vn.gov.moc.genderequality.inspection;

/** The two sides that sign the minutes. */
public enum MinutesSide {
    TEAM("Trưởng đoàn kiểm tra"),
    UNIT("Thủ trưởng đơn vị được kiểm tra");

    private final String label;

    MinutesSide(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
