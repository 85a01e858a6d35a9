package vn.gov.moc.genderequality.absence;

/** Where an absence stands on a day. */
enum AbsenceState {
    TO_COME("Sắp vắng mặt"),
    AWAY("Đang vắng mặt"),
    OVER("Đã trở lại"),
    CAME_BACK_EARLY("Đã trở lại sớm"),
    CALLED_OFF("Đã huỷ trước khi vắng");

    private final String label;

    AbsenceState(String label) {
        this.label = label;
    }

    /** What people read. */
    String label() {
        return label;
    }

    boolean open() {
        return this == TO_COME || this == AWAY;
    }
}
