package vn.gov.moc.genderequality.inspection;

/** The numbered papers of the ministry about inspections. */
public enum PaperKind {
    PROGRAM("Kế hoạch kiểm tra", "KH"),
    DECISION("Quyết định kiểm tra", "QĐ"),
    CONCLUSION("Thông báo kết luận kiểm tra", "TB");

    private final String label;
    private final String sign;

    PaperKind(String label, String sign) {
        this.label = label;
        this.sign = sign;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** What stands in its number before the issuing body, e.g. {@code QĐ}. */
    String sign() {
        return sign;
    }
}
