package vn.gov.moc.genderequality.unitreport;

/** The two checks a unit's committee makes before it agrees; each may be another person's. */
public enum ReportCheckKind {
    CONTENT("Đã kiểm tra nội dung"),
    FORM("Đã kiểm tra thể thức");

    private final String label;

    ReportCheckKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
