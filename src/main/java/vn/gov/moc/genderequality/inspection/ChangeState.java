package vn.gov.moc.genderequality.inspection;

/** What became of a proposed change. */
public enum ChangeState {
    PROPOSED("Chờ quyết định"),
    APPROVED("Đã đồng ý"),
    RETURNED("Không đồng ý"),
    DROPPED("Thôi đề nghị");

    private final String label;

    ChangeState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
