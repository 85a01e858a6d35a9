package vn.gov.moc.genderequality.administration;

/** The columns of the sheet of people, in order: a row for each role of each account. */
enum PersonColumn implements RosterColumn {
    ACCOUNT("Tài khoản", 24),
    NAME("Họ và tên", 40),
    EMAIL("Thư điện tử", 36),
    UNIT("Mã đơn vị", 14),
    ROLE("Vai trò", 34);

    private final String label;
    private final int width;

    PersonColumn(String label, int width) {
        this.label = label;
        this.width = width;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int width() {
        return width;
    }
}
