package vn.gov.moc.genderequality.workplan;

/** Who decides on a work plan. */
enum WorkPlanStep {
    COMMITTEE("Ban VSTBPN đơn vị"),
    FINANCE("Vụ Kế hoạch - Tài chính"),
    HEAD("Thủ trưởng đơn vị");

    private final String label;

    WorkPlanStep(String label) {
        this.label = label;
    }

    /** What people read. */
    String label() {
        return label;
    }
}
