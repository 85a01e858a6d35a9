package vn.gov.moc.genderequality.inspection;

/** How far the ministry's yearly inspection program is. */
public enum ProgramState {
    PLANNING("Đang lập kế hoạch"),
    APPROVING("Chờ Vụ trưởng phê duyệt"),
    RUNNING("Đang thực hiện"),
    COMPLETED("Đã hoàn thành"),
    CANCELLED("Đã hủy");

    private final String label;

    ProgramState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
