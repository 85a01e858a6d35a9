package vn.gov.moc.genderequality.organization;

/** What a head signs; a delegation of signing names the matters it covers. */
public enum SigningMatter {
    UNIT_REPORT("Báo cáo định kỳ của đơn vị"),
    ACTION_MONTH_PLAN("Kế hoạch Tháng hành động"),
    INSPECTION_MINUTES("Biên bản kiểm tra"),
    RECOMMENDATION_ANSWER("Trả lời kiến nghị kiểm tra"),
    WORK_PLAN("Kế hoạch công tác và dự toán kinh phí"),
    COMMITTEE_DECISION("Quyết định kiện toàn Ban VSTBPN"),
    COMMENDATION_PROPOSAL("Tờ trình đề nghị khen thưởng");

    private final String label;

    SigningMatter(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
