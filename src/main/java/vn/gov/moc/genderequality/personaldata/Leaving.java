package vn.gov.moc.genderequality.personaldata;

/** What becomes of a kind of personal data when the person's account is closed. */
enum Leaving {
    REMOVED("Xóa ngay"),
    REPLACED("Thay bằng “Cán bộ đã nghỉ”"),
    ENDED("Kết thúc; lần đã ghi được giữ trong lịch sử"),
    KEPT("Giữ nguyên theo quy định về lưu trữ");

    private final String label;

    Leaving(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
