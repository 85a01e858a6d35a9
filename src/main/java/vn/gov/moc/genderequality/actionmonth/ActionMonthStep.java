package vn.gov.moc.genderequality.actionmonth;

/** Who decides on a plan. */
enum ActionMonthStep {
    COMMITTEE("Ban VSTBPN đơn vị"),
    HEAD("Thủ trưởng đơn vị");

    private final String label;

    ActionMonthStep(String label) {
        this.label = label;
    }

    /** What people read. */
    String label() {
        return label;
    }
}
