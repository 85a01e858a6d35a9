package vn.gov.moc.genderequality.inspection;

/** What is proposed to be changed in an approved program. */
public enum ChangeKind {
    ADD("Bổ sung đợt kiểm tra"),
    CHANGE("Đổi lịch, đoàn hoặc trọng tâm"),
    CANCEL("Hủy đợt kiểm tra");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
