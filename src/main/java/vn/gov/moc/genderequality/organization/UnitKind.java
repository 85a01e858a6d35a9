package vn.gov.moc.genderequality.organization;

/** Kinds of units under the ministry, in the order lists show them. */
public enum UnitKind {
    OFFICE("Văn phòng, Thanh tra", "Chánh Văn phòng"),
    DEPARTMENT("Vụ", "Vụ trưởng"),
    AGENCY("Cục", "Cục trưởng"),
    INSTITUTE("Viện", "Viện trưởng"),
    SCHOOL("Trường, Học viện", "Hiệu trưởng"),
    SERVICE("Đơn vị sự nghiệp khác", "Giám đốc"),
    COMPANY("Tổng công ty", "Tổng giám đốc");

    private final String label;
    private final String headTitle;

    UnitKind(String label, String headTitle) {
        this.label = label;
        this.headTitle = headTitle;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** What the head of such a unit usually is, e.g. {@code Vụ trưởng}. */
    public String headTitle() {
        return headTitle;
    }
}
