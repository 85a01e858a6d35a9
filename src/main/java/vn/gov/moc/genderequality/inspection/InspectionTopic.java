package vn.gov.moc.genderequality.inspection;

/** What a visit looks at: the six topics of the directive's §7, in its order. */
public enum InspectionTopic {
    ORGANISATION("Công tác tổ chức và hoạt động của Ban Vì sự tiến bộ của phụ nữ"),
    POLICIES(
            "Tình hình triển khai chính sách, pháp luật, chương trình liên quan đến bình đẳng giới và vì sự tiến bộ của phụ nữ"),
    WOMEN_CADRES("Công tác cán bộ nữ; quy hoạch, tạo nguồn, bổ nhiệm và sử dụng cán bộ nữ"),
    VIOLENCE("Tình trạng bạo hành với phụ nữ và trẻ em gái"),
    ADVERSE_IMPACTS("Những vấn đề tác động tiêu cực đến sự phát triển của phụ nữ trong đơn vị"),
    DIFFICULTIES("Khó khăn, vướng mắc trong việc triển khai công tác vì sự tiến bộ của phụ nữ và bình đẳng giới");

    private final String label;

    InspectionTopic(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
