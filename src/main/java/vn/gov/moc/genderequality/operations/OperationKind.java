package vn.gov.moc.genderequality.operations;

/** What an administrator can do about what has stopped. */
enum OperationKind {
    RETRY_STEP("Cho chạy lại bước bị lỗi"),
    RETRY_STEPS("Cho chạy lại mọi bước bị lỗi cùng loại"),
    RUN_JOB("Chạy ngay việc tự động bị trễ"),
    RESEND_MAIL("Gửi lại thư"),
    RESEND_MAILS("Gửi lại mọi thư không gửi được"),
    RELEASE("Cho việc tự động và thư chạy lại sau khi phục hồi");

    private final String label;

    OperationKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
