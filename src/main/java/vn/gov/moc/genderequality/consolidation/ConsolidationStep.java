package vn.gov.moc.genderequality.consolidation;

/** Who decides on the consolidated report. */
public enum ConsolidationStep {
    /** Only to give a revision up. */
    DESK("Vụ TCCB"),
    COMMITTEE("Ban VSTBPN Bộ"),
    DIRECTOR("Vụ trưởng Vụ TCCB");

    private final String label;

    ConsolidationStep(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
