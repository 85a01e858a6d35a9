package vn.gov.moc.genderequality.inspection;

/** What the head of the team decides on a recommendation. */
public enum VerificationOutcome {
    CLOSE("Đã thực hiện, kết thúc theo dõi"),
    REOPEN("Chưa đạt, đơn vị tiếp tục thực hiện"),
    WITHDRAW("Chấp nhận giải trình, thôi kiến nghị");

    private final String label;

    VerificationOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
