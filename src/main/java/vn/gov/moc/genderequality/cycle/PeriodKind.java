package vn.gov.moc.genderequality.cycle;

/** Kinds of reporting periods (directive 2017, §8; the one-off report of §1 is SPECIAL). */
public enum PeriodKind {
    MID_YEAR("sơ kết 6 tháng đầu năm"),
    YEAR_END("tổng kết năm"),
    SPECIAL("chuyên đề");

    private final String label;

    PeriodKind(String label) {
        this.label = label;
    }

    /** As it stands in a sentence: "báo cáo sơ kết 6 tháng đầu năm 2017". */
    public String label(int year) {
        return label + " " + year;
    }
}
