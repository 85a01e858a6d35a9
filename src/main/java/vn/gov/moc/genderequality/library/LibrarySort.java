package vn.gov.moc.genderequality.library;

/** What comes first. */
enum LibrarySort {
    RELEVANCE("Phù hợp nhất"),
    NEWEST("Mới nhất");

    private final String label;

    LibrarySort(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
