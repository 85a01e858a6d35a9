package vn.gov.moc.genderequality.personaldata;

/** Why an account is closed; a list, not a text, so that the record of it says nothing more about the person. */
enum LeavingReason {
    RETIRED("Nghỉ hưu"),
    TRANSFERRED("Chuyển công tác"),
    RESIGNED("Thôi việc"),
    OTHER("Lý do khác");

    private final String label;

    LeavingReason(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
