package vn.gov.moc.genderequality.unitreport;

/** Who decides on a report, in the order of its path. */
public enum ReportStep {
    COMMITTEE("Ban VSTBPN đơn vị"),
    HEAD("Thủ trưởng đơn vị"),
    MINISTRY("Vụ Tổ chức cán bộ");

    private final String label;

    ReportStep(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
