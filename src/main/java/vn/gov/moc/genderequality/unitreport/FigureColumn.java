package vn.gov.moc.genderequality.unitreport;

/** The columns of a workbook of figures, in order. */
enum FigureColumn {
    SECTION("Mục", 10),
    FIGURE("Chỉ tiêu", 60),
    UNIT("Đơn vị tính", 13),
    MEASURE("Đối tượng", 12),
    MOMENT("Thời điểm", 16),
    VALUE("Giá trị", 14),
    ESTIMATED("Ước (x)", 9),
    NOT_APPLICABLE("Không áp dụng (x)", 18),
    /** Hidden: the cell's key. */
    KEY("Khoá", 0),
    /** Hidden: the version the cell was exported at. */
    VERSION("Phiên bản", 0),
    /** Hidden: what the cell held then, by which untouched cells are known. */
    EXPORTED("Giá trị khi xuất", 0);

    private final String label;
    private final int width;

    FigureColumn(String label, int width) {
        this.label = label;
        this.width = width;
    }

    String label() {
        return label;
    }

    /** In characters. */
    int width() {
        return width;
    }

    boolean hidden() {
        return width == 0;
    }

    /** Whether drafters fill it in. */
    boolean input() {
        return this == VALUE || this == ESTIMATED || this == NOT_APPLICABLE;
    }

    /** What a cell held, in the form the hidden column has it. */
    static String exported(FigureValue figure) {
        return switch (figure.status()) {
            case EMPTY -> "";
            case NOT_APPLICABLE -> "-";
            case NUMBER -> figure.value() + (figure.estimated() ? "~" : "");
        };
    }
}
