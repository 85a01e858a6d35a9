package vn.gov.moc.genderequality.committee;

/** How far a renewal is. */
public enum RenewalState {
    PROPOSING("Đang lập danh sách"),
    SIGNING("Chờ thủ trưởng ký quyết định"),
    RENEWED("Đã ban hành quyết định"),
    WITHDRAWN("Đã rút");

    private final String label;

    RenewalState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether it is still to be signed. */
    public boolean open() {
        return this == PROPOSING || this == SIGNING;
    }
}
