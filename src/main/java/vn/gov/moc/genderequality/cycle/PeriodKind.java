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

    /** What a period is called in a sentence unless its template says otherwise: "báo cáo sơ kết 6 tháng đầu năm 2017". */
    String label(int year) {
        return label + " " + year;
    }
}
