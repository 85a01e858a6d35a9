package vn.gov.moc.genderequality.workplan;

/** How far a piece of planned work is. */
public enum WorkProgress {
    NOT_STARTED("Chưa thực hiện"),
    IN_PROGRESS("Đang thực hiện"),
    DONE("Đã hoàn thành"),
    NOT_DONE("Không thực hiện");

    private final String label;

    WorkProgress(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether something is still to be done. */
    public boolean open() {
        return this == NOT_STARTED || this == IN_PROGRESS;
    }
}
