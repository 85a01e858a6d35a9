package vn.gov.moc.genderequality.notification;

/** Where a mail stands. */
enum MailState {
    PENDING("Chờ gửi"),
    SENT("Đã gửi"),
    FAILED("Không gửi được");

    private final String label;

    MailState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
