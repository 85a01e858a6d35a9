package vn.gov.moc.genderequality.library;

/** Kinds of documents in the library, in the order the filter shows them. */
enum LibraryKind {
    MID_YEAR("Báo cáo sơ kết 6 tháng"),
    YEAR_END("Báo cáo tổng kết năm"),
    SPECIAL("Báo cáo chuyên đề"),
    GUIDANCE("Văn bản hướng dẫn"),
    CONSOLIDATION("Báo cáo tổng hợp của Bộ"),
    PLAN("Kế hoạch Tháng hành động"),
    WORK_PLAN("Kế hoạch công tác"),
    CONCLUSION("Kết luận kiểm tra"),
    COMMITTEE("Quyết định về Ban VSTBPN"),
    COMMENDATION("Quyết định khen thưởng");

    private final String label;

    LibraryKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether it is a unit's, or about one; the others are the ministry's. */
    public boolean ofUnit() {
        return this != GUIDANCE && this != CONSOLIDATION;
    }

    /** Whether the page that tells a genuine document by its hash knows it. */
    public boolean verifiable() {
        return this == MID_YEAR || this == YEAR_END || this == SPECIAL;
    }
}
