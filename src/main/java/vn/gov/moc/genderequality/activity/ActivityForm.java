package vn.gov.moc.genderequality.activity;

/** In which form an activity is held (directive §6). */
public enum ActivityForm {
    CONFERENCE("Hội nghị"),
    SEMINAR("Hội thảo"),
    TRAINING("Tập huấn"),
    DIALOGUE("Tọa đàm, đối thoại"),
    CONTEST("Cuộc thi"),
    EXCHANGE("Giao lưu văn nghệ"),
    SPORT("Hoạt động thể thao"),
    MEDIA("Truyền thông"),
    OTHER("Hình thức khác");

    private final String label;

    ActivityForm(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
