package vn.gov.moc.genderequality.commendation;

/** What the committee thinks of a candidate, and what the director decides on him. */
enum CommendationChoice {
    AGREE("Đồng ý"),
    DISAGREE("Không đồng ý"),
    GRANT("Khen thưởng"),
    DECLINE("Không khen thưởng");

    private final String label;

    CommendationChoice(String label) {
        this.label = label;
    }

    /** What people read. */
    String label() {
        return label;
    }

    /** Whether it is for the candidate; the others need a reason. */
    boolean favourable() {
        return this == AGREE || this == GRANT;
    }
}
