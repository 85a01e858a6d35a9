package vn.gov.moc.genderequality.inspection;

/** What a side did with the minutes. */
public enum SignatureOutcome {
    SIGNED("Đã ký"),
    SIGNED_WITH_OPINION("Đã ký, có ý kiến khác"),
    REFUSED("Không ký, có nêu lý do"),
    RETURNED("Đề nghị sửa biên bản");

    private final String label;

    SignatureOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
