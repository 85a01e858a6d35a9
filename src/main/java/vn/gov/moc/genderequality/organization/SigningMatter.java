package vn.gov.moc.genderequality.organization;

/** What a head signs; a delegation of signing names the matters it covers. */
public enum SigningMatter {
    UNIT_REPORT("Báo cáo định kỳ của đơn vị"),
    ACTION_MONTH_PLAN("Kế hoạch Tháng hành động"),
    INSPECTION_MINUTES("Biên bản kiểm tra"),
    RECOMMENDATION_ANSWER("Trả lời kiến nghị kiểm tra");

    private final String label;

    SigningMatter(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
