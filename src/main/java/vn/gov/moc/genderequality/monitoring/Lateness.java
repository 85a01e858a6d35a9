package vn.gov.moc.genderequality.monitoring;

import java.util.Arrays;
import java.util.Optional;

/** How a unit stands to its due date. */
enum Lateness {
    /** Nothing is due. */
    NONE("Không tính hạn"),
    NOT_DUE("Còn trong hạn"),
    /** Late within a week from now. */
    DUE_SOON("Sắp đến hạn"),
    OVERDUE("Quá hạn, chưa nộp"),
    ON_TIME("Đã nộp đúng hạn"),
    LATE("Đã nộp muộn");

    private final String label;

    Lateness(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The lateness of this name; none for anything else. */
    static Optional<Lateness> of(String name) {
        return Arrays.stream(values())
                .filter(lateness -> lateness.name().equals(name))
                .findAny();
    }
}
