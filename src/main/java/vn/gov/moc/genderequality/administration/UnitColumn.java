package vn.gov.moc.genderequality.administration;

/** The columns of the sheet of units, in order. */
enum UnitColumn implements RosterColumn {
    CODE("Mã đơn vị", "code", 14),
    NAME("Tên đơn vị", "name", 50),
    ABBREVIATION("Viết tắt", "abbreviation", 12),
    KIND("Loại đơn vị", "kind", 24),
    HEAD_TITLE("Chức danh thủ trưởng", "headTitle", 28),
    SEAT("Địa danh", "seat", 20),
    ACTIVE("Hoạt động", "active", 12);

    private final String label;
    private final String field;
    private final int width;

    UnitColumn(String label, String field, int width) {
        this.label = label;
        this.field = field;
        this.width = width;
    }

    @Override
    public String label() {
        return label;
    }

    /** What a description calls it. */
    String field() {
        return field;
    }

    @Override
    public int width() {
        return width;
    }
}
