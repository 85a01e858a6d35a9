package vn.gov.moc.genderequality.committee;

/** What a decision does with the committee. */
public enum RenewalKind {
    ESTABLISHMENT("Thành lập"),
    RENEWAL("Kiện toàn");

    private final String label;

    RenewalKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
