package vn.gov.moc.genderequality.inspection;

/** What the unit says to a recommendation. */
public enum RecommendationAnswer {
    ACCEPT("Tiếp thu"),
    PARTLY("Tiếp thu một phần"),
    REJECT("Không tiếp thu");

    private final String label;

    RecommendationAnswer(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
