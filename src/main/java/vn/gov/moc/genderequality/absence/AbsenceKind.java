package vn.gov.moc.genderequality.absence;

/** Why somebody is away; only his own unit reads it. */
public enum AbsenceKind {
    BUSINESS("Công tác"),
    LEAVE("Nghỉ phép"),
    SICK("Ốm"),
    OTHER("Lý do khác");

    private final String label;

    AbsenceKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
