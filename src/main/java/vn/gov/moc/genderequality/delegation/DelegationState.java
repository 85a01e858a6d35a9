package vn.gov.moc.genderequality.delegation;

/** Where a delegation stands on a day. */
public enum DelegationState {
    TO_COME("Sắp có hiệu lực"),
    IN_FORCE("Đang có hiệu lực"),
    ENDED("Đã hết hạn"),
    REVOKED("Đã thu hồi");

    private final String label;

    DelegationState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
