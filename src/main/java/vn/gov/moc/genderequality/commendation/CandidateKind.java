package vn.gov.moc.genderequality.commendation;

/** Who can be proposed. */
public enum CandidateKind {
    PERSON("Cá nhân"),
    COLLECTIVE("Tập thể");

    private final String label;

    CandidateKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
