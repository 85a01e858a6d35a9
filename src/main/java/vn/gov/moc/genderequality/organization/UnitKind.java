package vn.gov.moc.genderequality.organization;

/** Kinds of units under the ministry, in the order lists show them. */
public enum UnitKind {
    OFFICE("Văn phòng, Thanh tra"),
    DEPARTMENT("Vụ"),
    AGENCY("Cục"),
    INSTITUTE("Viện"),
    SCHOOL("Trường, Học viện"),
    SERVICE("Đơn vị sự nghiệp khác"),
    COMPANY("Tổng công ty");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
