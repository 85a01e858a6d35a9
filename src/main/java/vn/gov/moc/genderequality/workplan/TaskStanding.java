package vn.gov.moc.genderequality.workplan;

/** How far a unit is with one of the directive's tasks, whatever carries it: the work plan or another part of the product. */
public enum TaskStanding {
    NONE("Chưa có kế hoạch", "none", "○"),
    PLANNED("Đã có kế hoạch", "wait", "●"),
    STARTED("Đang thực hiện", "warn", "◆"),
    DONE("Đã hoàn thành", "good", "✓");

    private final String label;
    private final String key;
    private final String sign;

    TaskStanding(String label, String key, String sign) {
        this.label = label;
        this.key = key;
        this.sign = sign;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The style that goes with it. */
    public String key() {
        return key;
    }

    /** The sign that says it without colour. */
    public String sign() {
        return sign;
    }
}
