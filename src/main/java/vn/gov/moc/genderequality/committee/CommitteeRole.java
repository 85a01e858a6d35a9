package vn.gov.moc.genderequality.committee;

/** What somebody is in a committee, in the order lists name them. */
public enum CommitteeRole {
    HEAD("Trưởng ban"),
    STANDING_DEPUTY("Phó Trưởng ban thường trực"),
    DEPUTY("Phó Trưởng ban"),
    MEMBER("Ủy viên"),
    SECRETARY("Thư ký");

    private final String label;

    CommitteeRole(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
