package vn.gov.moc.genderequality.committee;

/** A member's sex, for the share of women. */
public enum Sex {
    FEMALE("Nữ"),
    MALE("Nam");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
