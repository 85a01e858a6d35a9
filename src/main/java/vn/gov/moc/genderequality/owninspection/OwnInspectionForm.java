package vn.gov.moc.genderequality.owninspection;

/** How a body is inspected. */
public enum OwnInspectionForm {
    ON_SITE("Kiểm tra trực tiếp"),
    BY_DOCUMENTS("Kiểm tra qua hồ sơ, báo cáo");

    private final String label;

    OwnInspectionForm(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
